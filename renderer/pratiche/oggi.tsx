import { useEffect, useState } from 'react';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { OperazioneDiOggi } from '../../contract/pratica.ts';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Griglia, type Colonna } from '../comuni/griglia.tsx';
import { apriRisposta } from '../servizi/servizi.ts';
import { nomeCriterio, nomeOperazione } from '../traccia/righe-traccia.ts';
import { vistaPratiche } from './viste.ts';

const t = schermate.pratiche.oggi;

const colonne: readonly Colonna<OperazioneDiOggi>[] = [
  // The day is today's: only the hour is news.
  { nome: 'ora', titolo: t.colonne.ora, cella: ({ ora }) => mostraOra(ora).replace(/^.*, /, '') },
  { nome: 'servizio', titolo: t.colonne.servizio, cella: ({ operazione }) => nomeServizio(operazione) },
  {
    nome: 'criteri',
    titolo: t.colonne.criteri,
    cella: ({ criteri, operazione }) => criteri.map((uno) => nomeCriterio(uno, operazione)).join(', '),
  },
  { nome: 'persone', titolo: t.colonne.persone, cella: ({ persone }) => persone || '' },
  {
    nome: 'esito',
    titolo: t.colonne.esito,
    cella: ({ esito, codici }) => [t.esiti[esito], ...codici].join(' '),
  },
  {
    nome: 'durata',
    titolo: t.colonne.durata,
    cella: ({ durata }) => (durata === undefined ? '' : t.secondi(durata / 1000)),
  },
  { nome: 'pratica', titolo: t.colonne.pratica, cella: ({ pratica }) => pratica, codice: true },
  { nome: 'numero', titolo: t.colonne.numero, cella: ({ idOperazioneANPR }) => idOperazioneANPR ?? '', codice: true },
];

const nomeServizio = (codice: string): string => {
  const nome = nomeOperazione(codice);
  return nome === codice ? codice : `${codice} ${nome}`;
};

/** What this officer asked of ANPR today; Enter asks for the answer that ANPR keeps of it. */
export function OperazioniDiOggi() {
  const [operazioni, ricevi] = useState<Esito<readonly OperazioneDiOggi[]> | null>(null);
  const leggi = () => void chiedi('traccia:oggi', undefined).then(ricevi);
  useEffect(leggi, []);
  useTasti('schermata', [{ tasto: 'F5', etichetta: schermate.pratiche.tasti.F5, azione: leggi }]);
  const apri = ({ idOperazioneANPR }: OperazioneDiOggi) => {
    if (idOperazioneANPR === undefined) return;
    vistaPratiche.scrivi('richieste');
    void apriRisposta(idOperazioneANPR);
  };
  if (operazioni === null) return <p role="status">{schermate.generali.attesa}</p>;
  if (!operazioni.ok) return <MostraErrore errore={operazioni.error} />;
  return (
    <section className="elenco di-oggi">
      <p className="aiuto">{t.introduzione}</p>
      <h2>{t.quante(operazioni.value.length)}</h2>
      {operazioni.value.length === 0 ? (
        <section className="vuoto-progettato">
          <h2>{t.vuoto}</h2>
        </section>
      ) : (
        <>
          <Griglia
            etichetta={t.elenco}
            colonne={colonne}
            righe={operazioni.value}
            chiave={({ accesso }) => accesso}
            apri={apri}
            guida="pratiche"
          />
          <p className="aiuto">{t.apri}</p>
        </>
      )}
    </section>
  );
}
