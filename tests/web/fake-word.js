// A Word of our own for the tests, at the place where Microsoft's office.js calls the real one: window.external. The library is the real one, and so
// is everything above it; only the document and the host are ours. A test gives `window.fakeWordGiven` before any script runs:
//   sets      requirement sets, as { WordApi: '1.3' }
//   document  { url, file (base64), paragraphs[], headers[], controls[], parts[], settings }, as WordModel.cs makes it of a .docx
//   trouble   what goes wrong, by kind of call: 'error', 'slow' (answered once the test calls release), 'silent', or a number of a host error
// and reads `window.fakeWord` afterwards. Ids of methods are those of office.js 1.1.110 (OSF.DDA.MethodDispId).
(() => {
  const given = window.fakeWordGiven;
  const SUCCESS = 0, INTERNAL = 5001, NOT_SUPPORTED = 5000, DIALOG = 10;
  const safe = items => ({ toArray: () => items, dimensions: () => 1 });
  const plainFont = { name: 'Times New Roman', size: 14, bold: false, italic: false, underline: 'None', color: '#000000' };

  // --- The document ---

  class Paragraph {
    constructor({ text = '', font = {}, runs = [{ text, font }], ...format }) {
      Object.assign(this, { alignment: 'Left', leftIndent: 0, rightIndent: 0, firstLineIndent: 0, spaceBefore: 0, spaceAfter: 0, lineSpacing: 12 }, format);
      this.runs = runs.map(r => ({ text: r.text, font: { ...plainFont, ...r.font } }));
    }
    get text() { return this.runs.map(r => r.text).join(''); }
    fontAt(offset) {
      let at = 0;
      for (const r of this.runs) { at += r.text.length; if (offset < at) return r.font; }
      return this.runs.at(-1)?.font ?? plainFont;
    }
    // Runs that begin and end at these offsets.
    cut(start, end) {
      const runs = [];
      let at = 0;
      for (const r of this.runs) {
        const stops = [...new Set([0, start - at, end - at, r.text.length].filter(s => s >= 0 && s <= r.text.length))].sort((a, b) => a - b);
        if (r.text === '') runs.push(r);
        for (let i = 0; i + 1 < stops.length; i++) runs.push({ text: r.text.slice(stops[i], stops[i + 1]), font: { ...r.font } });
        at += r.text.length;
      }
      this.runs = runs;
      let from = 0;
      return runs.filter(r => { const here = from; from += r.text.length; return here >= start && from <= end && (r.text !== '' || start === end); });
    }
    replace(start, end, text) {
      const font = { ...this.fontAt(start === end ? Math.max(0, start - 1) : start) };
      const before = this.cut(0, start).filter(r => r.text), after = this.cut(end, this.text.length).filter(r => r.text);
      this.runs = [...before, ...(text ? [{ text, font }] : []), ...after];
    }
  }

  class Range {
    constructor(paragraph, start, end) { Object.assign(this, { paragraph, start, end }); }
    get text() { return this.paragraph.text.slice(this.start, this.end); }
  }

  const doc = {
    url: given.document?.url ?? '', file: given.document?.file ?? '',
    paragraphs: (given.document?.paragraphs ?? []).map(p => new Paragraph(p)),
    headers: (given.document?.headers ?? []).map(p => new Paragraph(p)),
    controls: [],
    parts: (given.document?.parts ?? []).map((p, i) => ({ id: p.id ?? `{${i}}`, xml: new DOMParser().parseFromString(p.xml, 'application/xml') })),
    settings: given.document?.settings ?? {},
    selection: null,
  };
  doc.controls = (given.document?.controls ?? []).map(c => ({ ...c, paragraph: doc.paragraphs[c.paragraph] }));
  doc.selection = doc.paragraphs.length ? new Range(doc.paragraphs[0], 0, 0) : null;

  const watch = { log: [], opened: [], inserted: [], footnotes: [], messages: [], dialog: null, batches: 0, openFiles: 0, document: doc, trouble: { ...given.trouble } };
  watch.state = () => ({ paragraphs: doc.paragraphs.map(p => ({ ...p, text: p.text })), selected: doc.selection?.paragraph.text ?? null, settings: doc.settings, controls: doc.controls.map(({ tag, text }) => ({ tag, text })), parts: doc.parts.map(p => new XMLSerializer().serializeToString(p.xml)) });
  window.fakeWord = watch;

  // Ctrl+Z: as in Word, each call that writes is a step of its own, and an add-in cannot join them.
  const past = [];
  const remember = () => past.push(doc.paragraphs.map(p => ({ p, was: { ...p, runs: structuredClone(p.runs) } })));
  watch.undo = () => {
    const last = past.pop();
    if (last) doc.paragraphs.splice(0, Infinity, ...last.map(({ p, was }) => Object.assign(p, was)));
    return Boolean(last);
  };
  watch.steps = () => past.length;
  let readings = 0;

  // What a slow Word has not answered yet; from then on it is quick again.
  const waiting = [];
  watch.release = () => {
    watch.trouble = {};
    for (const answer of waiting.splice(0)) answer();
  };

  // Controls that are bound to a part follow it, as in Word.
  function follow() {
    for (const control of doc.controls) {
      for (const part of doc.parts) {
        const node = control.bound && [...part.xml.documentElement.children].find(e => e.localName === control.bound);
        if (node) setControl(control, node.textContent);
      }
    }
  }
  function setControl(control, text) {
    const { paragraph } = control, at = paragraph?.text.indexOf(control.text) ?? -1;
    if (at >= 0) paragraph.replace(at, at + control.text.length, text);
    control.text = text;
  }

  // --- Word's own objects, by the names of the wire ---

  const supports = (set, version) => {
    const [a, b] = String(given.sets?.[set] ?? '0').split('.').map(Number), [c, d] = version.split('.').map(Number);
    return a > c || (a === c && b >= d);
  };
  class HostError extends Error { constructor(code, message = code) { super(message); this.code = code; } }

  const fonts = (range, change) => (range instanceof Paragraph ? range.runs : range.paragraph.cut(range.start, range.end)).forEach(r => Object.assign(r.font, change));
  const asRange = target => (target instanceof Paragraph ? new Range(target, 0, target.text.length) : target);
  const index = p => { const at = doc.paragraphs.indexOf(p); if (at < 0) throw new HostError('ItemNotFound'); return at; };

  const types = {
    document: {
      get: { Body: () => ({ type: 'body', list: doc.paragraphs }), ContentControls: () => ({ type: 'controls', list: doc.controls }), Sections: () => ({ type: 'sections', list: [0] }) },
      call: {
        GetSelection: () => ({ type: 'range', value: doc.selection }),
        Undo: (_, [times]) => {
          if (!supports('WordApiDesktop', '1.4')) throw new HostError('ApiNotFound');
          return Array.from({ length: times ?? 1 }, () => watch.undo()).every(Boolean);
        },
      },
    },
    application: { call: { CreateDocument: (_, [base64]) => ({ type: 'created', value: base64 }) } },
    // Whatever else is made by name: options of a search, and the library's own errands.
    options: { set: () => undefined, call: { NotifyActionHandlerReady: () => undefined } },
    created: { call: { Open: ({ value }) => { watch.opened.push(value); } } },
    body: {
      get: { Paragraphs: ({ list }) => ({ type: 'paragraphs', list }) },
      // Word numbers its savings anew each time, and marks spelling as it goes.
      call: { GetOoxml: ({ list }) => `<pkg:package><w:body>${list.map(p => `<w:p w:rsidR="00A${++readings}" w14:paraId="7F${readings}"><w:proofErr w:type="spellStart"/>${JSON.stringify({ ...p, text: p.text })}</w:p>`).join('\n')}</w:body></pkg:package>` },
    },
    sections: { call: { GetFirst: () => ({ type: 'section' }) }, items: () => [{ type: 'section' }] },
    section: { call: { GetHeader: (_, [type]) => ({ type: 'body', list: type === 'Primary' ? doc.headers : [] }), GetFooter: () => ({ type: 'body', list: [] }) } },
    paragraphs: { items: ({ list }) => list.map(p => ({ type: 'paragraph', value: p })), call: { GetLast: ({ list }) => ({ type: 'paragraph', value: list.at(-1) }), GetFirst: ({ list }) => ({ type: 'paragraph', value: list[0] }) } },
    ranges: { items: ({ list }) => list.map(r => ({ type: 'range', value: r })) },
    controls: { items: ({ list }) => list.map(c => ({ type: 'control', value: c })), call: { GetByTag: ({ list }, [tag]) => ({ type: 'controls', list: list.filter(c => c.tag === tag) }) } },
    control: { read: ({ value }) => ({ Tag: value.tag, Text: value.text, Title: value.title }), call: { InsertText: ({ value }, [text]) => { setControl(value, text); } } },
    font: {
      read: ({ of }) => { const f = of instanceof Paragraph ? of.fontAt(0) : of.paragraph.fontAt(of.start); return { Name: f.name, Size: f.size, Bold: f.bold, Italic: f.italic, Underline: f.underline, Color: f.color }; },
      set: ({ of }, name, value) => fonts(of, { [name.toLowerCase()]: value }),
    },
    paragraph: {
      read: ({ value: p }) => ({ Text: p.text, Alignment: p.alignment, LeftIndent: p.leftIndent, RightIndent: p.rightIndent, FirstLineIndent: p.firstLineIndent, SpaceBefore: p.spaceBefore, SpaceAfter: p.spaceAfter, LineSpacing: p.lineSpacing }),
      set: ({ value: p }, name, value) => {
        index(p);
        const key = name[0].toLowerCase() + name.slice(1);
        if (!(key in p)) throw new HostError('InvalidArgument', name);
        p[key] = value;
      },
      get: { Font: ({ value }) => ({ type: 'font', of: value }) },
      call: {
        // As in Word: ^ begins a code, and 255 characters are the most.
        Search: ({ value: p }, [words]) => {
          if (words.length > 255) throw new HostError('SearchStringInvalidOrTooLong');
          const wanted = words.replace(/\^([\^lt])/g, (_, c) => ({ '^': '^', l: '\u000b', t: '\t' })[c]), list = [];
          for (let i = p.text.indexOf(wanted); i >= 0; i = p.text.indexOf(wanted, i + wanted.length)) list.push(new Range(p, i, i + wanted.length));
          return { type: 'ranges', list };
        },
        Select: ({ value }) => { index(value); doc.selection = new Range(value, 0, value.text.length); },
        InsertText: ({ value }, [text, where]) => insert(asRange(value), text, where),
        InsertParagraph: ({ value }, [text, where]) => {
          const added = new Paragraph({ ...value, origin: null, runs: [{ text, font: { ...value.fontAt(0) } }] });
          doc.paragraphs.splice(index(value) + (where === 'After' ? 1 : 0), 0, added);
          return { type: 'paragraph', value: added };
        },
        Delete: ({ value }) => { doc.paragraphs.splice(index(value), 1); },
      },
    },
    range: {
      read: ({ value }) => ({ Text: value.text }),
      get: { Font: ({ value }) => ({ type: 'font', of: value }), Paragraphs: ({ value }) => ({ type: 'paragraphs', list: [value.paragraph] }) },
      call: {
        Select: ({ value }) => { doc.selection = value; },
        InsertText: ({ value }, [text, where]) => insert(value, text, where),
        Delete: ({ value }) => { value.paragraph.replace(value.start, value.end, ''); },
        InsertFileFromBase64: (_, [base64]) => { watch.inserted.push(base64); return { type: 'range', value: doc.selection }; },
        InsertFootnote: (_, [text]) => {
          if (!supports('WordApi', '1.5')) throw new HostError('ApiNotFound');
          watch.footnotes.push(text);
          return { type: 'note' };
        },
      },
    },
    note: {},
  };

  // Ranges behind a change move along; those that were found before it must still be right after it.
  const live = [];
  function insert(range, text, where) {
    const { paragraph: p } = range, at = where === 'Start' ? range.start : where === 'End' ? range.end : range.start, end = where === 'Replace' ? range.end : at;
    p.replace(at, end, text);
    const by = text.length - (end - at), added = new Range(p, at, at + text.length);
    for (const other of live) {
      if (other !== range && other.paragraph === p && other.start >= end) { other.start += by; other.end += by; }
    }
    if (where === 'Replace') range.end = at + text.length;
    return { type: 'range', value: added };
  }

  // --- The wire ---

  /** Objects that the library keeps from one batch to the next. */
  const kept = new Map();
  let last = 0;
  const named = object => { const id = `r${++last}`; kept.set(id, object); if (object.value instanceof Range) live.push(object.value); return id; };

  function run(body) {
    const made = new Map();
    const at = id => {
      if (!made.has(id)) made.set(id, find(body.ObjectPaths[id]));
      return made.get(id);
    };
    function find(path) {
      const args = path.ArgumentInfo?.Arguments ?? [];
      switch (path.ObjectPathType) {
        case 1: return { type: 'document' };
        case 2: return { type: /Application$/.test(path.Name) ? 'application' : 'options' };
        case 3: return call(at(path.ParentObjectPathId), path.Name, args);
        case 4: return member(types[at(path.ParentObjectPathId).type].get, path.Name)(at(path.ParentObjectPathId));
        case 6: return kept.get(path.Name) ?? (() => { throw new HostError('ItemNotFound'); })();
        default: throw new HostError('NotImplemented', `object path ${JSON.stringify(path)}`);
      }
    }
    function call(object, name, args) {
      if (name.startsWith('_')) return undefined;
      watch.log.push(`${object.type}.${name}`);
      if (/^(Insert|Delete)/.test(name)) remember();
      return member(types[object.type].call, name)(object, args);
    }
    const member = (members, name) => members?.[name] ?? (() => { throw new HostError('ApiNotFound', name); })();
    const read = (object, query) => {
      const all = types[object.type].read?.(object) ?? {};
      const wanted = Object.keys(query ?? {}).length === 0 ? null : JSON.stringify(query).toLowerCase();
      return { _ReferenceId: named(object), ...Object.fromEntries(Object.entries(all).filter(([key]) => !wanted || wanted.includes(key.toLowerCase()))) };
    };
    const results = [];
    body.Actions.forEach((action, place) => {
      try {
        let value = null;
        switch (action.ActionType) {
          case 1: {
            const object = at(action.ObjectPathId);
            value = object && (object.value || object.of) ? { _ReferenceId: named(object) } : {};
            break;
          }
          case 2: {
            const object = at(action.ObjectPathId), items = types[object.type].items;
            value = items ? { _Items: items(object).map(item => read(item, action.QueryInfo)) } : read(object, action.QueryInfo);
            break;
          }
          case 3: value = call(at(action.ObjectPathId), action.Name, action.ArgumentInfo?.Arguments ?? []) ?? null; if (typeof value === 'object') value = null; break;
          case 4: { const object = at(action.ObjectPathId); watch.log.push(`${object.type}.${action.Name}=`); if (object.type !== 'options') remember(); types[object.type].set(object, action.Name, action.ArgumentInfo.Arguments[0]); break; }
          case 5: break;
          default: throw new HostError('NotImplemented', `action ${JSON.stringify(action)}`);
        }
        results.push({ ActionId: action.Id, Value: value });
      } catch (fault) {
        fault.place = place;
        throw fault;
      }
    });
    return results;
  }

  function rich([, , , , text]) {
    const body = JSON.parse(text);
    const before = structuredClone(doc.paragraphs.map(p => ({ ...p })));
    watch.batches++;
    try {
      return { Results: run(body), TraceIds: [] };
    } catch (fault) {
      if (!(fault instanceof HostError)) console.error(fault);
      // Word keeps what a batch did before it failed; ours does not, and a test that counts on either is wrong.
      before.forEach((p, i) => { if (doc.paragraphs[i]) Object.assign(doc.paragraphs[i], p); });
      return { Results: [], TraceIds: [], Error: { Code: fault.code ?? 'GeneralException', Message: fault.message, ActionIndex: fault.place, HttpStatusCode: 400 } };
    }
  }

  const nodes = [];
  const handle = node => nodes.push(node) - 1;
  const describe = node => safe([handle(node), node.localName, node.namespaceURI ?? '', 1]);
  function select(root, path) {
    if (path === '/*') return [root.documentElement];
    if (path === '/*/*') return [...root.documentElement.children];
    return null;
  }
  const partOf = id => doc.parts.find(p => p.id === id);
  let files = 0;

  /** The calls of the Common API: [kind of trouble, what is done]; a number is a host error. */
  const methods = {
    77: ['file', async () => {
      if (watch.openFiles >= 2) return INTERNAL;
      watch.openFiles++;
      // The test writes what the document says by now.
      if (window.fakeWordSave) doc.file = await window.fakeWordSave(JSON.stringify(watch.state().paragraphs));
      return [++files, atob(doc.file).length];
    }],
    80: ['slice', ([, offset, size]) => { const bytes = Array.from(atob(doc.file).slice(offset, offset + size), c => c.charCodeAt(0)); return [safe(bytes), bytes.length]; }],
    81: ['close', () => { watch.openFiles--; return []; }],
    93: ['rich', ([message]) => [safe([200, safe([]), JSON.stringify(rich(message))])]],
    130: ['parts', ([namespace]) => [safe(doc.parts.filter(p => p.xml.documentElement.namespaceURI === namespace).map(p => safe([p.id, false])))]],
    131: ['parts', ([id]) => [new XMLSerializer().serializeToString(partOf(id).xml)]],
    132: ['parts', ([id, path]) => { const found = select(partOf(id).xml, path); return found ? [safe(found.map(describe))] : INTERNAL; }],
    138: ['write', ([at, xml]) => {
      const fresh = new DOMParser().parseFromString(xml, 'application/xml').documentElement, old = nodes[at];
      old.replaceWith(old.ownerDocument.importNode(fresh, true));
      follow();
      return [];
    }],
    142: ['nodetext', ([at]) => [nodes[at].textContent]],
    143: ['settext', ([at, text]) => { nodes[at].textContent = text; follow(); return []; }],
  };

  function execute(id, args, callback) {
    const [kind, act] = methods[id] ?? [String(id), () => NOT_SUPPORTED];
    watch.log.push(`call ${kind}`);
    let trouble = watch.trouble[kind];
    if (Array.isArray(trouble)) trouble = trouble.shift();
    if (trouble === 'silent') return;
    const answer = async () => {
      const done = trouble === 'error' ? INTERNAL : typeof trouble === 'number' ? trouble : await act(args);
      callback(typeof done === 'number' ? safe([done]) : safe([SUCCESS, ...done]));
    };
    if (trouble === 'slow') waiting.push(answer);
    else setTimeout(answer);
  }

  const settings = {
    Read: (keys, values) => { for (const [key, value] of Object.entries(doc.settings)) { keys.push(key); values.push(value); } },
    Write: (keys, values) => { doc.settings = Object.fromEntries(keys.map((key, i) => [key, values[i]])); },
  };
  const context = {
    GetAppType: () => 2, GetSolutionRef: () => 'soan-thao', GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1, GetAppUILocale: () => 1066, GetAppDataLocale: () => 1066,
    GetDocUrl: () => doc.url, GetAppCapabilities: () => 0, GetActivationMode: () => 1, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => '', GetHostFullVersion: () => '16.0.14332.0',
    GetSupportedMatrix: () => JSON.stringify(given.sets), GetSettings: () => settings, GetOfficeThemeInfo: () => '{}', GetInstanceId: () => '1', GetCorrelationId: () => '1',
  };
  Object.defineProperty(window, 'external', { value: {
    GetContext: () => context, GetLoggingAllowed: () => false, Execute: execute,
    RegisterEvent: (id, target, handler, callback) => {
      if (id === DIALOG) watch.dialog = { ...JSON.parse(target), open: true, say: message => handler(DIALOG, safe([0, message, location.origin])), close: () => handler(DIALOG, safe([12006])) };
      setTimeout(() => callback?.(safe([SUCCESS])));
    },
    UnregisterEvent: (id, target, callback) => {
      if (id === DIALOG) watch.dialog.open = false;
      setTimeout(() => callback?.(safe([SUCCESS])));
    },
    // In the dialog's own window.
    MessageParent2: message => { watch.messages.push(JSON.parse(message)); },
  } });
})();
