import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Campo, Sezione } from '../../contract/operazioni/albero.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { CampoCodificato } from './campo-codificato.tsx';
import { CampoData } from './campo-data.tsx';
import { CampoIstat, CampoLuogo } from './campo-luogo.tsx';
import { CampoSpunta } from './campo-spunta.tsx';
import { CampoTesto } from './campo-testo.tsx';
import { useModulo } from './modulo.tsx';
import { elementoDi, percorsoDi } from './scritto.ts';

const t = schermate.moduli;

interface Proprieta {
  readonly percorso: string;
  readonly etichetta?: string;
}

/** The control that suits an element of the tree, at any depth: what a form needs if it wants nothing special. */
export function CampoAlbero({ percorso, etichetta }: Proprieta) {
  const { radice } = useModulo();
  const parte = elementoDi(radice, percorso);
  const proprieta = { percorso, ...(etichetta === undefined ? {} : { etichetta }) };
  if (parte?.specie === 'sezione') return <SezioneAlbero sezione={parte} percorso={percorso} />;
  if (!parte) return null;
  return <Controllo campo={parte} incerta={incerta(radice, percorso)} {...proprieta} />;
}

function Controllo({ campo, incerta, ...proprieta }: Proprieta & { readonly campo: Campo; readonly incerta: boolean }) {
  const { tipo, tabella, nome } = campo;
  if (tipo.base === 'data') return <CampoData {...proprieta} incerta={incerta} />;
  if (tipo.nome === 'tipoSenza') return <CampoSpunta {...proprieta} />;
  if (tipo.nome === 'tipoSesso') return <CampoCodificato {...proprieta} voci={t.sessi} />;
  if (tipo.nome.startsWith('tipoSN'))
    return <CampoCodificato {...proprieta} voci={{ S: t.scelte.si, N: t.scelte.no }} />;
  if (tipo.nome === 'tipoCodiceIstatComune') return <CampoIstat {...proprieta} />;
  if (tabella !== undefined) return <CampoCodificato {...proprieta} />;
  return <CampoTesto {...proprieta} codice={/^(id|cod|numero)[A-Z]?/.test(nome)} />;
}

/** The date of an element whose neighbours can say that part of it is unknown. */
const incerta = (radice: Sezione, percorso: string): boolean => {
  const sopra = percorso.includes('/') ? elementoDi(radice, percorso.slice(0, percorso.lastIndexOf('/'))) : radice;
  return sopra?.specie === 'sezione' && elementiDi(sopra.parti).has('senzaGiorno');
};

/** All the elements of a section; a place is one field, a repeated section can be added to. */
function SezioneAlbero({ sezione, percorso }: { readonly sezione: Sezione; readonly percorso: string }) {
  if (sezione.max > 1 && !/\]$/.test(percorso)) return <Ripetuta sezione={sezione} percorso={percorso} />;
  const figli = elementiDi(sezione.parti);
  const eLuogo = figli.has('nomeComune') || (figli.has('comune') && figli.has('localita'));
  if (figli.has('nomeComune')) return <CampoLuogo percorso={percorso} etichetta={sezione.etichetta} />;
  const altri = [...figli.values()].filter(
    ({ nome }) => !(eLuogo && ['comune', 'localita'].includes(nome)) && !/^senzaGiorno/.test(nome),
  );
  return (
    <fieldset className="gruppo-modulo">
      <legend>{sezione.etichetta}</legend>
      {eLuogo && <CampoLuogo percorso={percorso} etichetta={sezione.etichetta} />}
      {altri.map(({ nome }) => (
        <CampoAlbero key={nome} percorso={percorsoDi(percorso, nome)} />
      ))}
    </fieldset>
  );
}

function Ripetuta({ sezione, percorso }: { readonly sezione: Sezione; readonly percorso: string }) {
  const { scritto, scrivi } = useModulo();
  const inizio = `${percorso}[`;
  const numeri = Object.keys(scritto)
    .filter((uno) => uno.startsWith(inizio) || uno.startsWith(`#quanti/${percorso}`))
    .map((uno) => (uno.startsWith('#') ? Number(scritto[uno]) : Number(uno.slice(inizio.length).split(']')[0])));
  const quante = Math.max(1, ...numeri);
  return (
    <>
      {Array.from({ length: quante }, (_, i) => (
        <SezioneAlbero
          key={i}
          percorso={`${percorso}[${i + 1}]`}
          sezione={{ ...sezione, etichetta: quante === 1 ? sezione.etichetta : t.numerata(sezione.etichetta, i + 1) }}
        />
      ))}
      <Pulsante premuto={() => scrivi({ [`#quanti/${percorso}`]: String(quante + 1) })}>
        {t.aggiungi(sezione.etichetta)}
      </Pulsante>
    </>
  );
}
