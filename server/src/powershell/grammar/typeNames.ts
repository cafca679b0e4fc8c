/**
 * Type names: `Name.Space.Type`, `Outer+Nested`, arrays `int[]`, `int[,]`, `int[][]`, generics `List[string]` and
 * ``Dictionary`2[[string],[int]]``, each with an assembly `, Name, Version=…`.
 */

import type { TypeName } from '../ast';
import { isIdentifierStart, isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { NONE } from '../tree/nodes';
import { Cursor } from './cursor';

const MAX_DIMENSIONS = 32;
/** The name that stands where one is missing. */
const ERROR_NAME = ':ErrorTypeName:';

/** A type name while it is read: brackets and assemblies may still follow. */
interface Draft {
  readonly start: number;
  end: number;
  /** The name of the type, or of the element of an array, without generic arguments. */
  readonly name: string;
  /** With arguments and brackets; `short` leaves the assemblies of the arguments out, as names of arrays do. */
  long: string;
  short: string;
  readonly genericArguments: readonly TypeName[];
  rank: number;
  assembly: string | undefined;
}

/** The name of a generic argument keeps its short form until the whole is known. */
interface FinishedDraft {
  readonly typeName: TypeName;
  readonly short: string;
}

function draft(start: number, end: number, text: string): Draft {
  const name = text.includes('``') ? text.replaceAll('``', '`') : text;
  return { start, end, name, long: name, short: name, genericArguments: NONE, rank: 0, assembly: undefined };
}

function finish(from: Draft): FinishedDraft {
  const typeName: TypeName = {
    start: from.start,
    end: from.end,
    fullName: from.assembly === undefined ? from.long : from.long + ',' + from.assembly,
    name: from.name,
    genericArguments: from.genericArguments,
    arrayRank: from.rank,
    assemblyName: from.assembly,
  };
  return { typeName, short: from.short };
}

export abstract class TypeNameParser extends Cursor {
  /** A type name; undefined, with nothing consumed, when there is none. */
  protected parseTypeName(allowAssembly: boolean): TypeName | undefined {
    const mode = this.mode;
    this.setMode(Mode.TypeName);
    if (this.next() !== K.Identifier) {
      this.unget();
      this.setMode(mode);
      return undefined;
    }
    const result = this.finishTypeName(false, allowAssembly);
    this.setMode(mode);
    return result.typeName;
  }

  /** What follows the name just consumed. */
  private finishTypeName(unbracketed: boolean, allowAssembly: boolean): FinishedDraft {
    const name = draft(this.start, this.stop, this.tokenText());
    const kind = this.peek();
    if (kind === K.LBracket) {
      return this.finishBracketed(name, unbracketed);
    }
    if (kind === K.Comma && allowAssembly && !unbracketed) {
      this.skip();
      const comma = this.stop;
      const assembly = this.scanAssemblyName();
      if (assembly.trim() === '') {
        this.report(comma, comma, 'MissingAssemblyNameSpecification');
      } else {
        name.assembly = assembly;
        name.end = this.absolute(this.pos);
      }
    }
    return finish(name);
  }

  private finishBracketed(name: Draft, unbracketed: boolean): FinishedDraft {
    this.skip();
    const bracketEnd = this.stop;
    this.skipNewlines();
    const kind = this.next();
    if (kind === K.RBracket || kind === K.Comma) {
      return finish(this.finishArray(name, unbracketed));
    }
    if (kind === K.LBracket || kind === K.Identifier) {
      return finish(this.finishGeneric(name, unbracketed));
    }
    if (kind === K.EndOfInput) {
      this.unget();
      this.report(bracketEnd, bracketEnd, 'MissingTypename');
    } else {
      this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
      this.syncOnError(true, K.RBracket);
    }
    return finish(name);
  }

  /** The generic arguments, of which the first token is consumed, and what may follow them. */
  private finishGeneric(name: Draft, unbracketed: boolean): Draft {
    const firstEnd = this.stop;
    const finished = this.parseGenericArguments();
    const last = finished[finished.length - 1];
    let end = last === undefined ? firstEnd : last.typeName.end;
    if (this.kind === K.RBracket) {
      end = this.stop;
    } else {
      this.unget();
      this.report(this.start - 1, this.start - 1, 'EndSquareBracketExpectedAtEndOfAttribute');
    }
    const result: Draft = {
      start: name.start,
      end,
      name: name.name,
      long: name.name + '[' + finished.map(argument => argument.typeName.fullName).join(',') + ']',
      short: name.name + '[' + finished.map(argument => argument.short).join(',') + ']',
      genericArguments: finished.map(argument => argument.typeName),
      rank: 0,
      assembly: undefined,
    };
    const kind = this.peek();
    if (kind === K.LBracket) {
      this.skip();
      this.next();
      return this.finishArray(result, unbracketed);
    }
    if (kind === K.Comma && !unbracketed) {
      this.takeAssembly(result);
    }
    return result;
  }

  private takeAssembly(name: Draft): void {
    this.skip();
    const comma = this.stop;
    const assembly = this.scanAssemblyName();
    if (assembly === '') {
      this.report(comma, comma, 'MissingAssemblyNameSpecification');
    } else {
      name.assembly = assembly;
    }
  }

  /** The arguments of a generic type; the token after them is consumed. */
  protected parseGenericArguments(): FinishedDraft[] {
    this.enter();
    const result = [this.parseGenericArgument()];
    for (;;) {
      this.skipNewlines();
      if (this.next() !== K.Comma) {
        break;
      }
      const commaStart = this.start;
      const commaEnd = this.stop;
      this.skipNewlines();
      const kind = this.peek();
      if (kind === K.Identifier || kind === K.LBracket) {
        this.skip();
        result.push(this.parseGenericArgument());
      } else {
        this.report(commaEnd, commaEnd, 'MissingTypename');
        result.push(finish(draft(commaStart, commaEnd, ERROR_NAME)));
      }
    }
    this.leave();
    return result;
  }

  /** One argument, of which the first token is consumed: a name, or in brackets a name with an assembly. */
  private parseGenericArgument(): FinishedDraft {
    if (this.kind === K.Identifier) {
      return this.finishTypeName(true, true);
    }
    const bracketStart = this.start;
    const bracketEnd = this.stop;
    if (this.next() !== K.Identifier) {
      this.unget();
      this.report(this.stop, this.stop, 'MissingTypename');
      return finish(draft(bracketStart, bracketEnd, ERROR_NAME));
    }
    const result = this.finishTypeName(false, true);
    if (this.next() !== K.RBracket) {
      this.unget();
      this.report(this.start - 1, this.start - 1, 'EndSquareBracketExpectedAtEndOfType');
    }
    return result;
  }

  /** The dimensions of an array, of which the first token after `[` is consumed, and of the arrays it is in. */
  private finishArray(element: Draft, unbracketed: boolean): Draft {
    for (;;) {
      this.finishDimensions(element);
      const kind = this.peek();
      if (kind === K.Comma && !unbracketed) {
        this.takeAssembly(element);
        return element;
      }
      if (kind !== K.LBracket) {
        return element;
      }
      this.skip();
      this.next();
    }
  }

  private finishDimensions(element: Draft): void {
    switch (this.kind) {
      case K.Comma:
        this.finishMultiple(element);
        break;
      case K.RBracket:
        this.addDimensions(element, 1);
        break;
      case K.EndOfInput:
        this.unget();
        this.report(this.start - 1, this.start - 1, 'EndSquareBracketExpectedAtEndOfAttribute');
        break;
      default:
        this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
        this.syncOnError(true, K.RBracket);
    }
  }

  private finishMultiple(element: Draft): void {
    const firstComma = this.start;
    let lastComma = this.stop;
    let rank = 1;
    do {
      lastComma = this.stop;
      rank += 1;
    } while (this.next() === K.Comma);
    const closed = this.kind === K.RBracket;
    if (!closed) {
      this.unget();
    }
    if (rank > MAX_DIMENSIONS) {
      this.report(firstComma, lastComma, 'ArrayHasTooManyDimensions');
      return;
    }
    if (!closed) {
      this.report(lastComma, lastComma, 'EndSquareBracketExpectedAtEndOfAttribute');
    }
    this.addDimensions(element, rank);
  }

  private addDimensions(element: Draft, rank: number): void {
    const brackets = '[' + ','.repeat(rank - 1) + ']';
    element.short += brackets;
    element.long = element.short;
    element.rank = rank;
    element.end = this.kind === K.EndOfInput ? this.text.length : this.stop;
  }

  /** The generic arguments of the method whose name was read last, and where they begin; -1 when there are none. */
  protected generics: readonly TypeName[] = NONE;
  protected genericsStart = -1;

  /** The generic arguments of a method, `$x.Method[int]( )`, right after its name. */
  protected parseMethodGenerics(): void {
    if (!this.mayBeMethodGenerics()) {
      return;
    }
    const from = this.pos;
    if (this.next() !== K.LBracket) {
      this.goBack(from);
      return;
    }
    const mode = this.mode;
    this.setMode(Mode.TypeName);
    this.skipNewlines();
    if (this.next() !== K.Identifier) {
      this.unget();
      this.setMode(mode);
      this.goBack(from);
      return;
    }
    this.generics = this.parseGenericArguments().map(argument => argument.typeName);
    if (this.kind === K.RBracket) {
      this.genericsStart = from;
    } else {
      this.unget();
      this.report(this.start - 1, this.start - 1, 'EndSquareBracketExpectedAtEndOfType');
    }
    this.setMode(mode);
  }

  /** Without a call behind them, what looked like generic arguments is an index, and is read again as one. */
  protected dropGenerics(): void {
    if (this.genericsStart >= 0) {
      this.goBack(this.genericsStart);
    }
  }

  private mayBeMethodGenerics(): boolean {
    let pos = this.pos;
    while (isWhitespaceChar(this.at(pos))) {
      pos += 1;
    }
    const c = this.at(pos);
    if (c === 0x5b) {
      const next = this.at(pos + 1);
      return (
        isIdentifierStart(next) ||
        isWhitespaceChar(next) ||
        next === 0x0a ||
        next === 0x0d ||
        next === 0x23 ||
        next === 0x3c ||
        next === 0x60
      );
    }
    return (c === 0x23 && pos > this.pos) || (c === 0x3c && this.at(pos + 1) === 0x23) || (c === 0x60 && pos > this.pos);
  }
}
