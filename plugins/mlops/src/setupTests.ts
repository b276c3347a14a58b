import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Screens have many roles to compute; on a machine that is shared with other
// jobs a query takes its time. Tests still end as soon as they have an answer.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
