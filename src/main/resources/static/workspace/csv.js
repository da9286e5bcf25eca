// Reads pasted rows: CSV with quotes, or what a spreadsheet copies (tabs).

function records(text) {
  const separator = text.includes('\t') ? '\t' : text.split('\n', 1)[0].includes(';') && !text.split('\n', 1)[0].includes(',') ? ';' : ',';
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => { rows.at(-1).push(cell.trim()); cell = ''; };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter === '"' && text[at + 1] === '"') { cell += '"'; at++; }
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell.trim() === '') { quoted = true; cell = ''; }
    else if (letter === separator) endCell();
    else if (letter === '\n') { endCell(); rows.push([]); }
    else if (letter !== '\r') cell += letter;
  }
  endCell();
  return rows.filter((row) => row.some((value) => value !== ''));
}

const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The rows as objects by column id; a first line that names columns says which is which. */
export function parseCsv(text, columns) {
  const rows = records(text);
  const named = (rows[0] ?? []).map((name) => columns.find((column) => [column.id, column.label].some((one) => plain(one) === plain(name))));
  const hasHead = named.filter(Boolean).length > named.length / 2;
  const order = hasHead ? named : columns;
  return (hasHead ? rows.slice(1) : rows).map((row) => Object.fromEntries(
    row.map((value, index) => [order[index]?.id, value]).filter(([id, value]) => id && value !== '')));
}
