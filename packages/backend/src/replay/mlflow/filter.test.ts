import { compileFilter, compileOrder, FilterError } from './filter';

const models = ['flight-delay', 'flight-late', "o'hare AND co", '100%'].map(
  (name, index) => ({ name, run_id: `r${index}`, start_time: index * 10 }),
);
type Model = (typeof models)[number];
const read = (item: object, field: string) =>
  (item as Record<string, unknown>)[field];
const namesFor = (filter?: string) =>
  models.filter(compileFilter(filter, read)).map(model => model.name);

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
    ['attributes.start_time >= 20', 2],
    ['start_time > 20', 1],
    ['start_time <= 10 and start_time != 0', 1],
    ["attributes.run_id IN ('r0', 'r3')", 2],
    ["run_id in ('r0')", 1],
    ["run_id IN ('r0','none') AND name LIKE '%delay'", 1],
    ['unknown >= 0', 0],
  ])('%s finds %i', (filter, count) => {
    expect(namesFor(filter)).toHaveLength(count);
  });

  it.each([
    'name',
    'start_time >= later',
    "name = 'a' OR name = 'b'",
    'run_id IN ()',
    'metrics.rmse > 1',
  ])('refuses %s', filter => {
    expect(() => namesFor(filter)).toThrow(FilterError);
  });
});

describe('compileOrder', () => {
  const idsBy = (...orderBy: string[]) =>
    [...models]
      .sort(compileOrder(orderBy, read))
      .map((model: Model) => model.run_id);

  it('orders by one field, and keeps the recorded order without', () => {
    expect(idsBy()).toEqual(['r0', 'r1', 'r2', 'r3']);
    expect(idsBy('attributes.start_time DESC')).toEqual([
      'r3',
      'r2',
      'r1',
      'r0',
    ]);
    expect(idsBy('name')).toEqual(['r3', 'r0', 'r1', 'r2']);
    expect(() => idsBy('metrics.rmse')).toThrow(FilterError);
  });
});
