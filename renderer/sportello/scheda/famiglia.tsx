import type { Famiglia as DatiFamiglia } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tipoDatiFamiglia } from '../../../contract/operazioni/gruppi/ricerca.ts';
import { mostraOra } from '../../comuni/date.ts';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';
import { apriPersona } from '../azioni.ts';
import { Avvisi } from './avvisi.tsx';
import { Blocchi } from './blocchi.tsx';
import { inBreve, inConvivenza } from './persona.ts';
import { bloccoPerSezione, relazioneDi } from './righe.ts';

const t = schermate.scheda.famiglia;

/** Ages and flags are those of the family's day. */
const colonneAl = (giorno: Date): readonly Colonna<Campi>[] => [
  { nome: 'relazione', titolo: t.colonne.relazione, cella: relazioneDi, testo: relazioneDi },
  {
    nome: 'cognome',
    titolo: t.colonne.cognome,
    cella: (uno) => <strong>{inBreve(uno).cognome}</strong>,
    testo: (uno) => inBreve(uno).cognome,
  },
  { nome: 'nome', titolo: t.colonne.nome, cella: (uno) => inBreve(uno).nome, testo: (uno) => inBreve(uno).nome },
  { nome: 'nascita', titolo: t.colonne.nascita, cella: (uno) => inBreve(uno).dataNascita },
  {
    nome: 'note',
    titolo: t.colonne.note,
    cella: (uno) =>
      inBreve(uno, giorno).etichette.map((etichetta) => (
        <span key={etichetta} className="etichetta">
          {etichetta}
        </span>
      )),
  },
  { nome: 'id', titolo: t.colonne.idANPR, cella: (uno) => mostraIdAnpr(inBreve(uno).idANPR), codice: true },
];

interface Proprieta {
  readonly famiglia: DatiFamiglia;
  readonly di: string;
  /** ID ANPR of the person whose family it is. */
  readonly intorno: string;
  /** `xs:date`, where it is not today's family: its members open as they were then. */
  readonly allaData: string | undefined;
}

/** The members of a family or convivenza, each with the tie; Enter opens one in a tab of their own. */
export function Famiglia({ famiglia, di, intorno, allaData }: Proprieta) {
  const { componenti, dati, avvisi, idOperazioneANPR, letta } = famiglia;
  const convivenza = inConvivenza(dati) || componenti.some(inConvivenza);
  return (
    <>
      <h3>{`${convivenza ? t.convivenza : t.titolo}: ${t.quanti(componenti.length)}`}</h3>
      <Avvisi avvisi={avvisi} />
      {componenti.length === 0 ? (
        <p>{t.vuota}</p>
      ) : (
        <Griglia
          etichetta={convivenza ? t.componentiConvivenza(di) : t.elenco(di)}
          colonne={colonneAl(new Date(famiglia.allaData))}
          righe={componenti}
          chiave={(uno) => inBreve(uno).idANPR}
          apri={(uno) => void apriPersona(inBreve(uno).idANPR, allaData)}
          aperta={intorno}
          guida="famiglia"
        />
      )}
      <Blocchi blocchi={bloccoPerSezione(tipoDatiFamiglia, dati)} />
      <p className="aiuto">{schermate.scheda.operazione(idOperazioneANPR, mostraOra(letta))}</p>
    </>
  );
}
