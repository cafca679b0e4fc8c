/** How a check says what it found: PowerShell's error id, the range in UTF-16 units, the text that the message names. */
export type Report = (start: number, end: number, errorId: string, argument?: string) => void;
