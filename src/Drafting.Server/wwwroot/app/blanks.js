// What stands in the preview for a required field that is still blank: its name in brackets, so that the page is there from the first word.
import { MISSING } from './form.js';

/**
 * The record with stand-ins, for eyes alone; nothing where more is wrong than blanks.
 * @param {Wire.Field[]} fields @param {Wire.Data} record @param {Wire.Diagnostic[]} diagnostics  what the service says of the record
 * @returns {Wire.Data | null}
 */
export function withStandIns(fields, record, diagnostics) {
  const wrong = diagnostics.filter(d => d.severity === 'error'), data = structuredClone(record);
  // A kind that is not chosen is not guessed: the page would be of another paper.
  for (const { code, location } of wrong) {
    const field = fields.find(f => f.key === location.path), name = `[${field?.label}]`;
    if (!field || code !== MISSING) return null;
    if (field.kind === 'text' || field.kind === 'markup') data[field.key] = name;
    else if (field.kind === 'list') data[field.key] = [name];
    else return null;
  }
  return wrong.length > 0 ? data : null;
}
