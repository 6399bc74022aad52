import { describe, expect, test } from 'vitest';
import { analizzaXml, limitiXml, XmlRifiutato, type MotivoXml } from '../../../contract/xml/analizza.ts';

const motivoDi = (xml: string | Uint8Array, limiti = limitiXml): MotivoXml | undefined => {
  try {
    analizzaXml(typeof xml === 'string' ? Buffer.from(xml) : xml, limiti);
    return undefined;
  } catch (causa) {
    if (causa instanceof XmlRifiutato) return causa.motivo;
    throw causa;
  }
};

describe('XML from outside is refused', () => {
  test.each<[string, string | Uint8Array, MotivoXml]>([
    ['with a DTD', '<!DOCTYPE x><x/>', 'dtd'],
    ['with a DTD after a comment', '<!-- c --><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'dtd'],
    ['with a DTD in UTF-16', Buffer.from('\uFEFF<!DOCTYPE x><x/>', 'utf16le'), 'codifica'],
    ['in Latin 1', Buffer.from('<x>è</x>', 'latin1'), 'codifica'],
    ['that says it is Latin 1', '<?xml version="1.0" encoding="ISO-8859-1"?><x/>', 'codifica'],
    ['that says so with spaces', '<?xml version="1.0" encoding = "ISO-8859-1"?><x/>', 'codifica'],
    ['that says so far away', `<?xml version="1.0"${' '.repeat(300)}encoding='ISO-8859-1'?><x/>`, 'codifica'],
    ['with an entity that is not there', '<x>&a;</x>', 'malformato'],
    ['with two roots', '<x/><y/>', 'malformato'],
    ['cut short', '<x><y></x', 'malformato'],
    ['empty', '', 'malformato'],
    ['with a character that XML does not admit', '<x>&#0;</x>', 'malformato'],
    ['too deep', '<x>'.repeat(65) + '</x>'.repeat(65), 'troppo-profondo'],
  ])('%s', (_, xml, motivo) => {
    expect(motivoDi(xml)).toBe(motivo);
  });

  test('too large', () => {
    expect(motivoDi('<x>abc</x>', { ...limitiXml, byte: 5 })).toBe('troppo-grande');
  });

  test('with too many elements', () => {
    expect(motivoDi(`<x>${'<y/>'.repeat(10)}</x>`, { ...limitiXml, nodi: 10 })).toBe('troppi-nodi');
  });
});

test('XML from outside is read with its namespaces, texts and CDATA', () => {
  const xml =
    '<?xml version="1.0" encoding="UTF-8"?><a:x xmlns:a="urn:a"><y> 1 &amp; <![CDATA[<2>]]></y><!-- c --><z/></a:x>';
  expect(analizzaXml(Buffer.from(xml))).toEqual({
    spazio: 'urn:a',
    nome: 'x',
    testo: '',
    figli: [
      { spazio: '', nome: 'y', testo: ' 1 & <2>', figli: [] },
      { spazio: '', nome: 'z', testo: '', figli: [] },
    ],
  });
});

test('sixty-four levels are read', () => {
  expect(motivoDi('<x>'.repeat(64) + '</x>'.repeat(64))).toBeUndefined();
});
