import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CopyBlock } from './CopyBlock';

describe('CopyBlock', () => {
  it('copies the text as it is', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    renderInTestApp(
      <CopyBlock text={'a: 1\n  b: 2'} label="app-config.yaml" />,
    );
    await user.click(
      await screen.findByRole('button', { name: 'Copy: app-config.yaml' }),
    );
    expect(written).toHaveBeenCalledWith('a: 1\n  b: 2');
    expect(await screen.findByText('Copied')).toBeInTheDocument();
  });

  it('says what to do when the browser refuses', async () => {
    const user = userEvent.setup();
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValueOnce(new Error('denied'));
    renderInTestApp(<CopyBlock text="a" label="app-config.yaml" />);
    await user.click(await screen.findByRole('button'));
    expect(
      await screen.findByText('Select the text to copy it'),
    ).toBeInTheDocument();
  });
});
