import { dirname, join, relative, sep } from 'node:path';

const radice = join(import.meta.dirname, '..', '..');

/** What each folder may import, beside itself (design 3). Everything may import npm packages. */
const ammessi = {
  contract: [],
  native: ['contract'],
  preload: ['contract'],
  renderer: ['contract'],
  main: ['contract'],
  sandbox: ['contract'],
  standin: ['contract'],
};

/** Inside main these meet only where they are joined; a type may be named anywhere. */
const separati = ['anpr', 'pdnd', 'traccia', 'finalita', 'censimento', 'pratiche'];
const incontro = ['core.ts', 'parti.ts', 'gestori.ts', 'sportello', 'cli'];

const cartelle = (file) => relative(radice, file).split(sep);

/** Why `da` may not import `a`, or undefined. Both are absolute paths. */
export function motivo(da, a, soloTipo) {
  const [casa, stanza] = cartelle(da);
  const [altraCasa, altraStanza] = cartelle(a);
  if (casa in ammessi && altraCasa !== casa && altraCasa !== 'package.json' && !ammessi[casa].includes(altraCasa)) {
    return `${casa}/ may not import ${altraCasa}/`;
  }
  const separate =
    casa === 'main' && altraCasa === 'main' && separati.includes(stanza) && separati.includes(altraStanza);
  if (separate && stanza !== altraStanza && !soloTipo && !incontro.includes(stanza)) {
    return `main/${stanza} and main/${altraStanza} meet only in ${incontro.join(', ')}`;
  }
  return undefined;
}

/** Holds the direction of imports of design.md, section 3. */
export default {
  meta: { type: 'problem', schema: [], messages: { vietato: 'Import direction: {{motivo}} (design, section 3).' } },
  create(context) {
    const guarda = (node) => {
      const nome = node.source?.value;
      if (typeof nome !== 'string' || !nome.startsWith('.')) return;
      const soloTipo = node.importKind === 'type' || node.exportKind === 'type';
      const perche = motivo(context.filename, join(dirname(context.filename), nome), soloTipo);
      if (perche) context.report({ node, messageId: 'vietato', data: { motivo: perche } });
    };
    return {
      ImportDeclaration: guarda,
      ExportNamedDeclaration: guarda,
      ExportAllDeclaration: guarda,
      ImportExpression: guarda,
    };
  },
};
