// Records as files: YAML as the command line writes it, or JSON.
import { Fault, call } from './api.js';

/**
 * @param {Wire.Data} data @param {'yaml' | 'json'} kind @param {AbortSignal} signal
 * @returns {Promise<File>}
 */
export async function saveRecord(data, kind, signal) {
  const name = `${data.mau ?? 'du-lieu'}.${kind}`;
  if (kind === 'json') return new File([JSON.stringify(data, null, 2), '\n'], name, { type: 'application/json' });
  const answer = await call('data', { json: { data }, signal });
  return new File([answer.yaml ?? ''], name, { type: 'application/yaml' });
}

/**
 * @param {File} file @param {AbortSignal} signal
 * @returns {Promise<Wire.RecordAnswer>}
 */
export async function openRecord(file, signal) {
  // JSON is YAML too, and the service says where a file is wrong.
  const answer = await call('data', { json: { yaml: await file.text() }, signal });
  if (!answer.data) throw new Fault(`Không đọc được dữ liệu trong “${file.name}”.`, { diagnostics: answer.diagnostics });
  return answer;
}
