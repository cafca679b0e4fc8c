/** A range of a file: what every finding, event and value points with. */
export interface Place {
  /** The file's key in the workspace: a path as given on the command line, or a document URI. */
  readonly file: string;
  /** UTF-16 code units from the start of the text, after any byte order mark. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** One replacement of a range by a text. */
export interface TextEdit extends Place {
  readonly newText: string;
}
