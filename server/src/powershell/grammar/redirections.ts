/**
 * Redirections of commands and expressions, and what a command collects while it is read.
 */

import type { CommandAst, CommandElementAst, CommandExpressionAst, ExpressionAst, RedirectionAst, RedirectionStream } from '../ast';
import * as K from '../scan/kinds';
import { errorExpression } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { commandExpression, fileRedirection, mergingRedirection, NO_REDIRECTIONS } from '../tree/statements';
import { PrimaryParser } from './primaries';

/** What an argument is for, which decides how words and commas in it are read. */
export const Context = {
  /** The name of a command, not expanded. */
  CommandName: 0,
  /** The name after `&` or `.`, expanded. */
  InvokedName: 1,
  Argument: 2,
  /** A file name, a switch condition: one argument, in which a comma has no meaning. */
  Single: 3,
} as const;
export type Context = (typeof Context)[keyof typeof Context];

const STREAMS: readonly RedirectionStream[] = ['All', 'Output', 'Error', 'Warning', 'Verbose', 'Debug', 'Information'];

/** A command while it is read. */
export interface CommandDraft {
  /** Where it begins, and where its first token ends. */
  readonly start: number;
  readonly stop: number;
  readonly invocation: CommandAst['invocationOperator'];
  /** What the next element is. */
  context: Context;
  readonly elements: CommandElementAst[];
  /** Redirections by the stream that they redirect; undefined while there are none. */
  byStream: (RedirectionAst | undefined)[] | undefined;
  /** Where what was read last ends. */
  end: number;
  /** Whether `--` has been seen, after which nothing is a parameter. */
  dashDash: boolean;
  /** The parameter whose value is being read. */
  name: string;
  nameStart: number;
  nameStop: number;
}

export abstract class RedirectionParser extends PrimaryParser {
  protected abstract override parseSingleArgument(context?: Context): ExpressionAst | undefined;

  /** The expression that begins a pipeline, as an element of it, with the redirections behind it. */
  protected finishCommandExpression(expression: ExpressionAst): CommandExpressionAst {
    if (this.peek() !== K.Redirection && this.kind !== K.RedirectInStd) {
      return commandExpression(expression.start, expression.end, expression, NO_REDIRECTIONS);
    }
    const draft = newDraft(expression.start, expression.end, '');
    let { end } = expression;
    while (this.peek() === K.Redirection || this.kind === K.RedirectInStd) {
      this.skip();
      const isInput = this.kind === K.RedirectInStd;
      this.parseRedirection(draft);
      end = isInput ? expression.end : draft.end;
    }
    return commandExpression(expression.start, end, expression, finishRedirections(draft));
  }

  /** A redirection, of which the operator is consumed. */
  protected parseRedirection(draft: CommandDraft): void {
    const { kind, start, stop, fromStream, toStream, appends } = this;
    const text = this.tokenText();
    if (kind === K.Redirection && toStream >= 0) {
      if (toStream !== 1 || fromStream === toStream) {
        this.report(start, stop, 'RedirectionNotSupported', text);
      }
      this.addRedirection(draft, fromStream, mergingRedirection(start, stop, STREAMS[fromStream] ?? 'Output', 'Output'));
      return;
    }
    let location = this.parseSingleArgument(Context.Single);
    if (location === undefined) {
      this.report(stop, stop, 'MissingFileSpecification');
      location = errorExpression(start, stop, NONE);
    }
    if (kind === K.RedirectInStd) {
      this.report(start, stop, 'RedirectionNotSupported', text);
      draft.end = location.end;
      return;
    }
    this.addRedirection(draft, fromStream, fileRedirection(start, location.end, STREAMS[fromStream] ?? 'Output', location, appends));
  }

  private addRedirection(draft: CommandDraft, stream: number, node: RedirectionAst): void {
    draft.byStream ??= new Array<RedirectionAst | undefined>(STREAMS.length).fill(undefined);
    if (draft.byStream[stream] === undefined) {
      draft.byStream[stream] = node;
    } else {
      this.report(node.start, node.end, 'StreamAlreadyRedirected', node.fromStream);
    }
    draft.end = node.end;
  }
}

export function newDraft(start: number, stop: number, invocation: CommandAst['invocationOperator']): CommandDraft {
  return {
    start,
    stop,
    invocation,
    context: invocation === '' ? Context.CommandName : Context.InvokedName,
    elements: [],
    byStream: undefined,
    end: stop,
    dashDash: false,
    name: '',
    nameStart: 0,
    nameStop: 0,
  };
}

export function finishRedirections(draft: CommandDraft): readonly RedirectionAst[] {
  return draft.byStream === undefined ? NO_REDIRECTIONS : draft.byStream.filter(node => node !== undefined);
}
