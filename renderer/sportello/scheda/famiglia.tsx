import type { Famiglia as DatiFamiglia } from '../../../contract/consultazione.ts';
import { mostraIdAnpr } from '../../../contract/identificativi/id-anpr.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { Campi } from '../../../contract/operazioni/albero.ts';
import { tipoDatiFamiglia } from '../../../contract/operazioni/gruppi/ricerca.ts';
import { mostraOra } from '../../comuni/date.ts';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';
import { apriComponente } from '../azioni.ts';
import { Avvisi } from './avvisi.tsx';
import { Blocchi } from './blocchi.tsx';
import { inBreve } from './persona.ts';
import { bloccoPerSezione, relazioneDi } from './righe.ts';

const t = schermate.scheda.famiglia;

const colonne: readonly Colonna<Campi>[] = [
  { nome: 'relazione', titolo: t.colonne.relazione, cella: relazioneDi },
  { nome: 'cognome', titolo: t.colonne.cognome, cella: (uno) => <strong>{inBreve(uno).cognome}</strong> },
  { nome: 'nome', titolo: t.colonne.nome, cella: (uno) => inBreve(uno).nome },
  { nome: 'nascita', titolo: t.colonne.nascita, cella: (uno) => inBreve(uno).dataNascita },
  {
    nome: 'note',
    titolo: t.colonne.note,
    cella: (uno) =>
      inBreve(uno).etichette.map((etichetta) => (
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
}

/** The members of a family or convivenza, each with the tie; Enter opens one in a tab of their own. */
export function Famiglia({ famiglia, di, intorno }: Proprieta) {
  const { componenti, dati, avvisi, idOperazioneANPR, letta } = famiglia;
  return (
    <>
      <h3>{`${t.titolo}: ${t.quanti(componenti.length)}`}</h3>
      <Avvisi avvisi={avvisi} />
      {componenti.length === 0 ? (
        <p>{t.vuota}</p>
      ) : (
        <Griglia
          etichetta={t.elenco(di)}
          colonne={colonne}
          righe={componenti}
          chiave={(uno) => inBreve(uno).idANPR}
          apri={(uno) => void apriComponente(inBreve(uno).idANPR)}
          aperta={intorno}
          guida="famiglia"
        />
      )}
      <Blocchi blocchi={bloccoPerSezione(tipoDatiFamiglia, dati)} />
      <p className="aiuto">{schermate.scheda.operazione(idOperazioneANPR, mostraOra(letta))}</p>
    </>
  );
}
