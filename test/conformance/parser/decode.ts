/** Turns the bytes of a script file into text as PowerShell does: UTF-8 unless a byte order mark says otherwise. */
export function decodeScript(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return units(bytes, 2, true);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return units(bytes, 2, false);
  }
  // The decoder drops one mark at the start, and no more.
  return new TextDecoder('utf-8').decode(bytes);
}

/** UTF-16 units as they are, lone surrogates too, which a decoder would replace. */
function units(bytes: Uint8Array, from: number, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  let piece: number[] = [];
  for (let at = from; at + 1 < bytes.length; at += 2) {
    piece.push(view.getUint16(at, littleEndian));
    if (piece.length === 8192) {
      pieces.push(String.fromCharCode(...piece));
      piece = [];
    }
  }
  pieces.push(String.fromCharCode(...piece));
  return pieces.join('');
}
