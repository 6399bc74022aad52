import { useEffect, useState } from 'react';
import type { Esito } from '../../contract/esito.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { EsitoTabella, StatoTabella } from '../../contract/tabelle.ts';
import { annuncia } from '../applicazione/annunci.tsx';
import { chiedi } from '../applicazione/ponte.ts';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOra } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { dimenticaTabelle } from '../moduli/tabelle.ts';
import { Attesa } from '../sportello/attesa.tsx';
import { TestaTabella } from '../comuni/testa-tabella.tsx';

const t = schermate.impostazioni.tabelle;

interface InCorso {
  readonly richiesta: string;
  readonly inizio: number;
}

/** The code tables that the workstation has, and reading them anew from ANPR. */
export function TabelleDiDecodifica() {
  const [tabelle, ricevi] = useState<Esito<readonly StatoTabella[]> | null>(null);
  const [inCorso, aspetta] = useState<InCorso | null>(null);
  const [esiti, concludi] = useState<Esito<readonly EsitoTabella[]> | null>(null);
  const leggi = () => void chiedi('tabelle:elenco', undefined).then(ricevi);
  useEffect(leggi, []);

  const aggiorna = async () => {
    if (inCorso) return;
    const richiesta = crypto.randomUUID();
    aspetta({ richiesta, inizio: Date.now() });
    const esito = await chiedi('tabelle:aggiorna', { richiesta });
    aspetta(null);
    concludi(esito);
    // What was read before a failure is kept, and used.
    dimenticaTabelle();
    leggi();
    if (esito.ok) annuncia(t.fatto(esito.value.filter((una) => una.esito === 'nuova').length));
  };
  const annulla = () => inCorso && void chiedi('sportello:annulla', { richiesta: inCorso.richiesta });
  useTasti('schermata', [
    { tasto: 'F5', etichetta: t.tasti.F5, azione: () => void aggiorna() },
    ...(inCorso ? [{ tasto: 'Esc', etichetta: schermate.generali.annulla, azione: annulla }] : []),
  ]);

  return (
    <section aria-label={t.titolo}>
      <h2>{t.titolo}</h2>
      <p className="aiuto">{t.introduzione}</p>
      {inCorso ? (
        <Attesa che={t.aggiornamento} inizio={inCorso.inizio} annulla={annulla} />
      ) : (
        <Pulsante principale tasto="F5" premuto={() => void aggiorna()}>
          {t.aggiorna}
        </Pulsante>
      )}
      {esiti?.ok === false && <MostraErrore errore={esiti.error} />}
      {tabelle === null && <p role="status">{schermate.generali.attesa}</p>}
      {tabelle?.ok === false && <MostraErrore errore={tabelle.error} />}
      {tabelle?.ok && <Elenco tabelle={tabelle.value} esiti={esiti?.ok ? esiti.value : []} />}
    </section>
  );
}

function Elenco({
  tabelle,
  esiti,
}: {
  readonly tabelle: readonly StatoTabella[];
  readonly esiti: readonly EsitoTabella[];
}) {
  const c = t.colonne;
  return (
    <table className="tabella" aria-label={t.elenco}>
      <TestaTabella titoli={[c.numero, c.nome, c.quante, c.letta, c.esito]} />
      <tbody>
        {tabelle.map(({ tabella, nome, quante, letta, precedenti }) => {
          const esito = esiti.find((uno) => uno.tabella === tabella)?.esito;
          return (
            <tr key={tabella}>
              <td className="codice">{typeof tabella === 'number' ? tabella : ''}</td>
              <th scope="row">{nome}</th>
              <td className="numero">{quante.toLocaleString('it-IT')}</td>
              <td>
                {letta === null ? t.delProgramma : mostraOra(letta)}
                {precedenti > 0 && <span className="aiuto"> ({t.precedenti(precedenti)})</span>}
              </td>
              <td>{esito && t.esiti[esito]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
