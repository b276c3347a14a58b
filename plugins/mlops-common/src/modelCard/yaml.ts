/** A value that front matter can hold. */
export type YamlValue =
  | string
  | number
  | boolean
  | YamlValue[]
  | { [key: string]: YamlValue | undefined };

const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*$/;
const RESERVED = /^(true|false|yes|no|on|off|null|y|n)$/i;

/**
 * Writes YAML in block style. Text that could be read as anything else is
 * quoted as JSON, which YAML 1.2 contains.
 */
export function toYaml(value: YamlValue, indent = ''): string {
  if (Array.isArray(value)) {
    return value.map(one => `${indent}-${nested(one, indent)}`).join('');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter((entry): entry is [string, YamlValue] => entry[1] !== undefined)
      .map(([key, one]) => `${indent}${scalar(key)}:${nested(one, indent)}`)
      .join('');
  }
  return `${indent}${scalar(value)}\n`;
}

function nested(value: YamlValue, indent: string): string {
  if (Array.isArray(value)) {
    return value.length === 0 ? ' []\n' : `\n${toYaml(value, `${indent}  `)}`;
  }
  if (typeof value === 'object') {
    const empty = Object.values(value).every(one => one === undefined);
    return empty ? ' {}\n' : `\n${toYaml(value, `${indent}  `)}`;
  }
  return ` ${scalar(value)}\n`;
}

function scalar(value: string | number | boolean): string {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) return '.nan';
    if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
    return String(value);
  }
  if (typeof value === 'boolean') return String(value);
  if (PLAIN.test(value) && !RESERVED.test(value)) return value;
  // JSON leaves these as they are, and YAML does not take them raw.
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
