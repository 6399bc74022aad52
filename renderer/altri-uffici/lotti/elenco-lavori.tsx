import { schermate } from '../../../contract/messaggi/schermate.ts';
import { eServizi } from '../../../contract/operazioni/pdnd/catalogo.ts';
import type { Lotto } from '../../../contract/pdnd/lotto.ts';
import { mostraOra } from '../../comuni/date.ts';
import { MostraErrore } from '../../comuni/errore.tsx';
import { Griglia, type Colonna } from '../../comuni/griglia.tsx';
import { apriLavoro } from './azioni.ts';
import type { StatoLavori } from './stato.ts';

const t = schermate.altriUffici.lotti;

const colonne: readonly Colonna<Lotto>[] = [
  {
    nome: 'pratica',
    titolo: t.colonne.pratica,
    cella: ({ pratica }) => pratica.numero,
    testo: ({ pratica }) => pratica.numero,
    codice: true,
  },
  {
    nome: 'servizio',
    titolo: t.colonne.servizio,
    cella: ({ codice }) => <span title={eServizi[codice].etichetta}>{codice}</span>,
    testo: ({ codice }) => codice,
    codice: true,
  },
  {
    nome: 'creato',
    titolo: t.colonne.creato,
    cella: ({ creato }) => mostraOra(creato),
    testo: ({ creato }) => creato,
  },
  { nome: 'avanzamento', titolo: t.colonne.avanzamento, cella: (lavoro) => <Avanzamento lavoro={lavoro} /> },
  { nome: 'rifiutate', titolo: t.colonne.rifiutate, cella: ({ rifiutate }) => rifiutate.toLocaleString('it-IT') },
  { nome: 'stato', titolo: t.colonne.stato, cella: statoInParole, testo: statoInParole },
];

/** The officer's jobs, the newest first. */
export function ElencoLavori({ stato: { elenco, aperto } }: { readonly stato: StatoLavori }) {
  if (elenco === null) return <p role="status">{schermate.generali.attesa}</p>;
  if (!elenco.ok) return <MostraErrore errore={elenco.error} />;
  if (elenco.value.length === 0) {
    return (
      <section className="vuoto-progettato">
        <h2>{t.vuoto}</h2>
        <p>{t.vuotoSeguito}</p>
      </section>
    );
  }
  return (
    <section className="elenco-lavori" aria-labelledby="elenco-lavori">
      <h2 id="elenco-lavori">{t.elenco}</h2>
      <Griglia
        etichetta={t.elenco}
        colonne={colonne}
        righe={elenco.value}
        chiave={({ id }) => id}
        apri={({ id }) => apriLavoro(id)}
        aperta={aperto ?? undefined}
        guida="altri-uffici"
      />
      {aperto === null && <p className="aiuto">{t.scegli}</p>}
    </section>
  );
}

function Avanzamento({ lavoro: { pratica, fatte, righe } }: { readonly lavoro: Lotto }) {
  return (
    <span className="avanzamento">
      <progress value={fatte} max={righe} aria-label={t.avanzamento(pratica.numero)} /> {t.di(fatte, righe)}
    </span>
  );
}

/** The state in words: one that nobody stopped is told from one that the officer stopped. */
export function statoInParole({ stato, fermata, fatte, massiva }: Lotto): string {
  if (stato === 'in-corso' && massiva) return t.statiMassiva[massiva.stato];
  if (stato !== 'fermo') return t.stati[stato];
  if (fermata) return t.fermatoDaSolo;
  return fatte === 0 && !massiva ? t.daAvviare : t.stati.fermo;
}
