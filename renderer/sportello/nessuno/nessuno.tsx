import type { KeyboardEvent } from 'react';
import { esaminaCodiceFiscale } from '../../../contract/identificativi/codice-fiscale.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { chiedi } from '../../applicazione/ponte.ts';
import { mostraData, oggi } from '../../comuni/date.ts';
import { Icona } from '../../comuni/icone.tsx';
import { comeScritto } from '../../moduli/campo-luogo.tsx';
import { giorniDelCodice, luogoDelCodice } from '../../moduli/luoghi.ts';
import { cerca } from '../azioni.ts';
import type { Domanda, Ritrovamento } from '../banco.ts';
import { descriviCriteri } from '../criteri.ts';
import { apriMascheraCon } from '../maschera/maschera.ts';
import { percorsi } from '../maschera/radice.ts';
import { Avvisi } from '../scheda/avvisi.tsx';
import { vaiAllaRiga } from '../vai-alla-riga.ts';
import { proveDopo, type Prova } from './prove.ts';

const t = schermate.sportello.nessuno;

interface Proprieta {
  readonly domanda: Domanda;
  readonly motivi: Extract<Ritrovamento, { specie: 'nessuno' }>['motivi'];
}

/** Nobody found is an answer too: what ANPR said, why it may be, and what to try next, each with a number to press. */
export function Nessuno({ domanda, motivi }: Proprieta) {
  const { criteri, allaData } = domanda;
  const prove = proveDopo(criteri);
  const alTasto = (evento: KeyboardEvent) => {
    const prova = prove[Number(evento.key) - 1];
    if (!prova || evento.ctrlKey || evento.altKey) return;
    evento.preventDefault();
    tenta(prova, domanda);
  };
  return (
    <section
      className="vuoto-progettato nessuno"
      tabIndex={-1}
      data-fuoco="risultato"
      data-guida="nessuno"
      aria-labelledby="nessuno-titolo"
      onKeyDown={alTasto}
    >
      <h2 id="nessuno-titolo">
        <Icona nome="lente" /> {t.titolo}
      </h2>
      <p>
        <strong>{descriviCriteri(criteri)}</strong> {allaData !== undefined && t.conData(mostraData(allaData))}
      </p>
      <Avvisi titolo={t.risposta} avvisi={motivi} />
      <div className="nessuno-colonne">
        <section>
          <h3>{t.cause}</h3>
          <ul>
            {t.causePer[criteri.specie].map((causa) => (
              <li key={causa}>{causa}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t.provare}</h3>
          <ol className="prove">
            {prove.map((prova, i) => (
              <li key={prova.testo}>
                <button type="button" className="pulsante" onClick={() => tenta(prova, domanda)}>
                  <kbd>{i + 1}</kbd> <span>{prova.testo}</span>
                </button>
              </li>
            ))}
          </ol>
          <p className="aiuto">{t.provareAiuto}</p>
        </section>
      </div>
    </section>
  );
}

const tenta = (prova: Prova, { criteri, allaData }: Domanda): void => {
  switch (prova.fai) {
    case 'cerca':
      return void cerca(prova.criteri, allaData);
    case 'maschera':
      return apriMascheraCon({ criteri, ...(allaData === undefined ? {} : { allaData }) }, prova.cambi, prova.fuoco);
    case 'dal-codice':
      return void mascheraDalCodice(prova.codice);
    case 'riga':
      return vaiAllaRiga();
  }
};

/** The mask with what a codice fiscale says of the person, the code itself left out: the names are for the officer. */
async function mascheraDalCodice(codice: string): Promise<void> {
  const { nascita, sesso } = esaminaCodiceFiscale(codice);
  if (!nascita || sesso === undefined) return;
  const giorni = giorniDelCodice(nascita, oggi());
  const esito = await chiedi('luoghi:catastale', { codice: nascita.luogo });
  const luogo = esito.ok ? luogoDelCodice(esito.value, giorni) : undefined;
  const dove = percorsi.luogoNascita;
  apriMascheraCon(
    { criteri: { specie: 'codice-fiscale', codiceFiscale: codice } },
    {
      [percorsi.codiceFiscale]: '',
      [percorsi.sesso]: sesso,
      [percorsi.dataNascita]: mostraData(giorni[0] ?? ''),
      ...(luogo && comeScritto(luogo, { comune: `${dove}/comune`, localita: `${dove}/localita` }, dove)),
    },
    'cognome',
  );
}
