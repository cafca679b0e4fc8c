/** Colours of a terminal. */
type Paint = (text: string) => string;

export interface Palette {
  readonly underline: Paint;
  readonly faint: Paint;
  readonly bold: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
}

const none: Paint = text => text;
const sgr =
  (code: number, end: number): Paint =>
  text =>
    `\u001b[${code}m${text}\u001b[${end}m`;

const colourless: Palette = { underline: none, faint: none, bold: none, red: none, yellow: none, green: none, cyan: none };
const coloured: Palette = {
  underline: sgr(4, 24),
  faint: sgr(2, 22),
  bold: sgr(1, 22),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  green: sgr(32, 39),
  cyan: sgr(36, 39),
};

/** The paints for a terminal that shows colours, or ones that change nothing. */
export function palette(colours: boolean): Palette {
  return colours ? coloured : colourless;
}
