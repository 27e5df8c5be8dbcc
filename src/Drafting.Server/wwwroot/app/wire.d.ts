// Shapes of the service's answers, and of what the scripts hand each other, for the type check alone: no page loads this file.

declare namespace Wire {
  /** content in base64 */
  type ServedFile = { name: string, content: string };

  interface Place {
    /** template, data, document, workbook, file */
    kind: string;
    file?: string | null;
    path?: string;
    line?: number;
    story?: string;
    paragraph?: number;
    component?: string | null;
    range?: { start: number, length: number } | null;
    sheet?: string;
    address?: string;
  }

  type Change = { story?: string, paragraph?: number, before: string | null, after: string | null };

  type FormatChange = { what: string, before: string, after: string };

  /** size in points */
  type FontChange = { font?: string, size?: number, bold?: boolean, italic?: boolean, underline?: boolean, color?: string };

  /** in points; lines of 1 */
  type ParagraphChange = { alignment?: 'left' | 'center' | 'right' | 'justify', left?: number, right?: number, firstLine?: number, before?: number, after?: number, lines?: number };

  /** One change that Word can make in an open paper. */
  type Edit = { story: string, paragraph: number } & (
    | { kind: 'replaceText', start: number, length: number, text: string, with: string }
    | { kind: 'formatText', start: number, length: number, text: string } & FontChange
    | { kind: 'formatParagraph', whole?: string } & ParagraphChange
    | { kind: 'removeParagraph', text: string }
    | { kind: 'insertParagraph', whole?: string, side: 'before' | 'after', with: string } & FontChange & ParagraphChange);

  interface Fix {
    title: string;
    safety: 'safe' | 'suggested';
    formats: FormatChange[];
    changes?: Change[];
    /** nothing where Word cannot make one of them in an open paper */
    edits?: Edit[] | null;
  }

  type Severity = 'error' | 'warning' | 'info';

  interface Diagnostic {
    code: string;
    severity: Severity;
    message: string;
    location: Place;
    source?: string | null;
    hint?: string | null;
    quote?: string | null;
    fix?: Fix | null;
    identity?: string | null;
    accepted?: string | null;
    title?: string;
    componentName?: string | null;
  }

  type Data = { [key: string]: Value };
  type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

  interface Field {
    key: string;
    label: string;
    kind: 'text' | 'markup' | 'integer' | 'date' | 'choice' | 'boolean' | 'list' | 'group' | 'groupList';
    level: 'optional' | 'release' | 'always';
    example?: Value;
    help?: string | null;
    default?: Value;
    fromProfile?: string | null;
    choices: string[];
    /** as a person reads them */
    choiceNames?: string[];
    fields: Field[];
  }

  type Template = { key: string, name: string, description: string, family: 'party' | 'state', kind?: string | null, samples: NamedKey[] };
  type TemplateDetail = { key: string, name: string, description: string, family: string, fields: Field[], diagnostics: Diagnostic[] };
  type Regime = { id: string, title: string, family: string, from: string, to: string | null };
  type NamedKey = { key: string, name: string };
  type TemplateList = { templates: Template[], offices: NamedKey[], regimes: Regime[], diagnostics: Diagnostic[] };
  type RecordAnswer = { data: Data | null, yaml: string | null, diagnostics: Diagnostic[] };
  type Body = { key: string, name: string, kind: string, aliases: string[], from: string | null, to: string | null };
  type PaperAnswer = { paper: ServedFile, regime: string | null, diagnostics: Diagnostic[] };

  interface Summary {
    file: string;
    regime: string;
    regimeTitle: string;
    nature: 'party' | 'state' | 'none';
    kind: string | null;
    kindName?: string | null;
    errors: number;
    warnings: number;
    infos: number;
    accepted: number;
    verdict: string;
  }

  type CheckAnswer = { summary: Summary, findings: Diagnostic[], diagnostics: Diagnostic[] };
  type Applied = { code: string, title: string, safety: string, message: string, identity: string | null };
  type FixAnswer = CheckAnswer & { paper: ServedFile, applied: Applied[], refused: Diagnostic[] };
  type ReleaseAnswer = { paper: ServedFile, removed: string[], diagnostics: Diagnostic[] };
  type ImportAnswer = { template: string, data: Data, yaml: string, diagnostics: Diagnostic[] };
  type RuleEntry = { code: string, title: string, area: string, severity: string, basis: string, family: string | null, fix: string | null, page?: string | null };
  type HeaderField = { key: string, title: string, text: string };
  type FillAnswer = { headerFields: HeaderField[], record: string | null, diagnostics: Diagnostic[] };
  type RecipientLine = ParagraphChange & FontChange & { text: string };

  /** The template that was last at work, and the draft that is open of each template. */
  type Opened = { template?: string, drafts: Record<string, string> };

  /** What is sent. */
  type Request = { json?: unknown, form?: FormData, signal?: AbortSignal };
  type Files = Record<string, File | File[] | null | undefined>;

  /** Work that can be stopped. */
  type Work<T> = (signal: AbortSignal) => Promise<T>;

  /** What a list offers. */
  type Option = { value: string, text: string };

  /** What a problem of HTTP says. */
  type Problem = { title?: string, detail?: string | null, hint?: string | null, diagnostics?: Diagnostic[] };

  /** Who is signed in, as far as a call needs it. */
  type Session = { forgery?: string | null, signIn?: string | null };

  /** What a control is given: to set nothing leaves the key out, the id is what the label names, the hint a placeholder. */
  type Slot = { field: Field, path: string, id: string, hint: string, get(): Value | undefined, set(value?: Value): void };

  /** What an item of an editable list can do to it. */
  type List = { insert(at: number, ...values: Value[]): void, remove(at: number, how?: 'quietly'): void };

  /** An editable list: its items, what a new one is, how one is drawn, and whether it has several fields. */
  type Repeat = { label: string, cards: boolean, get(): Value[], set(items: Value[]): void, fresh(): Value, draw(index: number, list: List): HTMLElement };

  /** Where in a paragraph an edit's piece is: by its words for a search, how often they stand before it, and how often in all; without words the paragraph itself. */
  type Found = { words?: string, index?: number, count?: number, where: 'Replace' | 'Start' | 'End' };

  /** What can be done with findings: mend those that are chosen, show the place of one. */
  type FindingActs = { mend?: (chosen: Diagnostic[]) => void, goTo?: (finding: Diagnostic) => void };

  /** What a call answers, by its path. */
  type Answer<P extends string> = P extends 'templates' ? TemplateList
    : P extends `templates/${string}/samples/${string}` | 'data' ? RecordAnswer
    : P extends `templates/${string}` ? TemplateDetail
    : P extends 'draft' | 'copies' | 'relayout' | 'annotate' | 'annex/table' | 'annex/word' ? PaperAnswer
    : P extends 'check' ? CheckAnswer
    : P extends 'fix' ? FixAnswer
    : P extends 'release' ? ReleaseAnswer
    : P extends 'import' ? ImportAnswer
    : P extends 'record' ? FillAnswer
    : P extends 'recipients' ? { lines: RecipientLine[] }
    : P extends 'citation' ? { text: string | null, diagnostics: Diagnostic[] }
    : P extends 'bodies' ? { bodies: Body[] }
    : P extends `rules/${string}` ? RuleEntry
    : any;
}
