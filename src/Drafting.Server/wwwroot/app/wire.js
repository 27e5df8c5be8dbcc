// Shapes of the service's answers, for the type check alone: no page loads this file.

/** @typedef {{ name: string, content: string }} ServedFile  content in base64 */

/**
 * @typedef {object} Place
 * @property {string} kind  template, data, document, workbook, file
 * @property {string | null} [file]
 * @property {string} [path]
 * @property {number} [line]
 * @property {string} [story]
 * @property {number} [paragraph]
 * @property {string | null} [component]
 * @property {{ start: number, length: number } | null} [range]
 * @property {string} [sheet]
 * @property {string} [address]
 */

/**
 * @typedef {object} Change
 * @property {string} [story]
 * @property {number} [paragraph]
 * @property {string | null} before
 * @property {string | null} after
 */

/** @typedef {{ font?: string, size?: number, bold?: boolean, italic?: boolean, underline?: boolean, color?: string }} FontChange  size in points */
/** @typedef {{ alignment?: 'left' | 'center' | 'right' | 'justify', left?: number, right?: number, firstLine?: number, before?: number, after?: number, lines?: number }} ParagraphChange  in points; lines of 1 */

/**
 * One change that Word can make in an open paper.
 * @typedef {{ story: string, paragraph: number } & (
 *   { kind: 'replaceText', start: number, length: number, text: string, with: string }
 *   | { kind: 'formatText', start: number, length: number, text: string } & FontChange
 *   | { kind: 'formatParagraph', whole?: string } & ParagraphChange
 *   | { kind: 'removeParagraph', text: string }
 *   | { kind: 'insertParagraph', whole?: string, side: 'before' | 'after', with: string } & FontChange & ParagraphChange)} Edit
 */

/**
 * @typedef {object} Fix
 * @property {string} title
 * @property {'safe' | 'suggested'} safety
 * @property {Change[]} [changes]
 * @property {Edit[] | null} [edits]  nothing where Word cannot make one of them in an open paper
 */

/**
 * @typedef {object} Diagnostic
 * @property {string} code
 * @property {'error' | 'warning' | 'info'} severity
 * @property {string} message
 * @property {Place} location
 * @property {string | null} [source]
 * @property {string | null} [hint]
 * @property {string | null} [quote]
 * @property {Fix | null} [fix]
 * @property {string | null} [identity]
 * @property {string | null} [accepted]
 * @property {string} [title]
 * @property {string | null} [componentName]
 */

/** @typedef {{ [key: string]: Value }} Data */
/** @typedef {string | number | boolean | null | Value[] | { [key: string]: Value }} Value */

/**
 * @typedef {object} Field
 * @property {string} key
 * @property {string} label
 * @property {'text' | 'markup' | 'integer' | 'date' | 'choice' | 'boolean' | 'list' | 'group' | 'groupList'} kind
 * @property {'optional' | 'release' | 'always'} level
 * @property {Value} [example]
 * @property {string | null} [help]
 * @property {Value} [default]
 * @property {string | null} [fromProfile]
 * @property {string[]} choices
 * @property {string[]} [choiceNames]  as a person reads them
 * @property {Field[]} fields
 */

/**
 * @typedef {object} Template
 * @property {string} key
 * @property {string} name
 * @property {string} description
 * @property {'party' | 'state'} family
 * @property {string | null} [kind]
 * @property {NamedKey[]} samples
 */

/** @typedef {{ key: string, name: string, description: string, family: string, fields: Field[], diagnostics: Diagnostic[] }} TemplateDetail */
/** @typedef {{ id: string, title: string, family: string, from: string, to: string | null }} Regime */
/** @typedef {{ key: string, name: string }} NamedKey */
/** @typedef {{ templates: Template[], offices: NamedKey[], regimes: Regime[], diagnostics: Diagnostic[] }} TemplateList */
/** @typedef {{ data: Data | null, yaml: string | null, diagnostics: Diagnostic[] }} RecordAnswer */
/** @typedef {{ key: string, name: string, kind: string, aliases: string[], from: string | null, to: string | null }} Body */
/** @typedef {{ paper: ServedFile, regime: string | null, diagnostics: Diagnostic[] }} PaperAnswer */

/**
 * @typedef {object} Summary
 * @property {string} file
 * @property {string} regime
 * @property {string} regimeTitle
 * @property {'party' | 'state' | 'none'} nature
 * @property {string | null} kind
 * @property {string | null} [kindName]
 * @property {number} errors
 * @property {number} warnings
 * @property {number} infos
 * @property {number} accepted
 * @property {string} verdict
 */

/** @typedef {{ summary: Summary, findings: Diagnostic[], diagnostics: Diagnostic[] }} CheckAnswer */
/** @typedef {{ code: string, title: string, safety: string, message: string, identity: string | null }} Applied */
/** @typedef {CheckAnswer & { paper: ServedFile, applied: Applied[], refused: Diagnostic[] }} FixAnswer */
/** @typedef {{ template: string, data: Data, yaml: string, diagnostics: Diagnostic[] }} ImportAnswer */
/** @typedef {{ paper: ServedFile, removed: string[], diagnostics: Diagnostic[] }} ReleaseAnswer */
/** @typedef {{ code: string, title: string, area: string, severity: string, basis: string, family: string | null, fix: string | null, page?: string | null }} RuleEntry */

/** @typedef {{ key: string, title: string, text: string }} HeaderField */
/** @typedef {{ headerFields: HeaderField[], record: string | null, diagnostics: Diagnostic[] }} FillAnswer */

export {};
