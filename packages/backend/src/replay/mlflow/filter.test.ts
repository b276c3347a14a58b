import { compileFilter, FilterError } from './filter';

const models = ['flight-delay', 'flight-late', "o'hare AND co", '100%'].map(
  (name, index) => ({ name, run_id: `r${index}` }),
);
const namesFor = (filter?: string) =>
  models
    .filter(
      compileFilter(filter, (item, field) => item[field]) as (
        item: object,
      ) => boolean,
    )
    .map(model => model.name);

describe('compileFilter', () => {
  it.each([
    [undefined, 4],
    ['  ', 4],
    ["name = 'flight-delay'", 1],
    ["name='flight-delay'", 1],
    ["name != 'flight-delay'", 3],
    ["name LIKE 'flight-%'", 2],
    ["name LIKE 'FLIGHT-%'", 0],
    ["name ILIKE 'FLIGHT-%'", 2],
    ["name LIKE 'flight_late'", 1],
    ["name LIKE 'flight-%' AND run_id = 'r1'", 1],
    ["attributes.run_id = 'r3'", 1],
    ['`name` = "o\'hare AND co"', 1],
    ["name LIKE '%.%'", 0],
  ])('%s finds %i', (filter, count) => {
    expect(namesFor(filter)).toHaveLength(count);
  });

  it.each(['name', 'metrics.rmse > 1', "name = 'a' OR name = 'b'"])(
    'refuses %s',
    filter => {
      expect(() => namesFor(filter)).toThrow(FilterError);
    },
  );
});
