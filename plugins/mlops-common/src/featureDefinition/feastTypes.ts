const PRIMITIVES: Record<string, string> = {
  BYTES: 'Bytes',
  STRING: 'String',
  INT32: 'Int32',
  INT64: 'Int64',
  DOUBLE: 'Float64',
  FLOAT64: 'Float64',
  FLOAT: 'Float32',
  FLOAT32: 'Float32',
  BOOL: 'Bool',
  UNIXTIMESTAMP: 'UnixTimestamp',
  MAP: 'Map',
  JSON: 'Json',
  UUID: 'Uuid',
  TIMEUUID: 'TimeUuid',
  DECIMAL: 'Decimal',
  IMAGEBYTES: 'ImageBytes',
  PDFBYTES: 'PdfBytes',
};

/** What `feast.types` calls them. */
export const FEAST_TYPE_NAMES = [...Object.values(PRIMITIVES), 'Array', 'Set'];

/** A type of a registry in Python, and what it needs from `feast.types`. */
export interface FeastType {
  code: string;
  imports: string[];
  /** False when Python has no word for it and `String` stands in. */
  known: boolean;
}

/**
 * Reads the two spellings that registries use: `FLOAT`, `INT64_LIST` of value
 * types and `Float32`, `Array(Int64)` of Python.
 */
export function feastType(spelling: string): FeastType {
  const collection =
    /^(.+)_(LIST|SET)$/i.exec(spelling) ??
    /^(Array|Set)\((.+)\)$/i.exec(spelling);
  if (collection) {
    const inArray = /^array$/i.test(collection[1]);
    const inSet = /^set$/i.test(collection[1]);
    const inner = feastType(inArray || inSet ? collection[2] : collection[1]);
    const outer = inSet || /^set$/i.test(collection[2]) ? 'Set' : 'Array';
    return {
      code: `${outer}(${inner.code})`,
      imports: [outer, ...inner.imports],
      known: inner.known,
    };
  }
  const word = spelling.replace(/_/g, '').toLocaleUpperCase('en-US');
  const name = Object.hasOwn(PRIMITIVES, word) ? PRIMITIVES[word] : undefined;
  return {
    code: name ?? 'String',
    imports: [name ?? 'String'],
    known: name !== undefined,
  };
}

const VALUE_TYPES = new Set([
  'BYTES',
  'STRING',
  'INT32',
  'INT64',
  'DOUBLE',
  'FLOAT',
  'BOOL',
  'UNIX_TIMESTAMP',
]);

/** `ValueType.INT64` for the join key of an entity; undefined when unknown. */
export function feastValueType(
  spelling: string | undefined,
): string | undefined {
  if (!spelling) return undefined;
  const word = spelling.toLocaleUpperCase('en-US');
  const known =
    { FLOAT32: 'FLOAT', FLOAT64: 'DOUBLE', UNIXTIMESTAMP: 'UNIX_TIMESTAMP' }[
      word
    ] ?? word;
  return VALUE_TYPES.has(known) ? `ValueType.${known}` : undefined;
}
