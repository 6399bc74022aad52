import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { tonoScadenza } from '../impostazioni/certificati/toni.ts';
import type { NomeIcona } from '../comuni/icone.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { chiedi } from './ponte.ts';
import type { SessioneAperta } from './stato.ts';
import { scegliTema, useTema } from './tema.ts';
import { TempoRimasto } from './tempo-rimasto.tsx';

const t = schermate.generali;

export const blocca = (): void => void chiedi('sessione:blocca', undefined);

/** The bar at the top: for whom, for which Comune, in which conditions one is working. */
export function BarraSuperiore({ stato, sessione }: { readonly stato: Stato; readonly sessione: SessioneAperta }) {
  const { operatore } = sessione;
  return (
    <header className="barra-superiore">
      <p className="comune">
        <strong>{stato.comune ? t.comune(stato.comune.nome, stato.comune.provincia) : t.prodotto}</strong>
        {stato.postazione !== null && <span>{t.postazione(stato.postazione)}</span>}
      </p>
      <div className="spie" role="group" aria-label={t.barraStato}>
        <SpiaAnpr stato={stato} />
        {stato.registrazioniInDubbio > 0 && (
          <Spia tono="attenta" icona="orologio" testo={t.inDubbio(stato.registrazioniInDubbio)} />
        )}
        <SpiaCertificati stato={stato} />
        <SpiaCarta stato={stato} seriale={sessione.seriale} />
        <TempoRimasto scade={sessione.scade} />
      </div>
      <p className="operatore">
        <strong>
          {operatore.cognome} {operatore.nome}
        </strong>
        <span>{t.ruoli[operatore.ruolo]}</span>
      </p>
      <PulsanteTema />
      <Pulsante icona="lucchetto" tasto="Ctrl+L" premuto={blocca}>
        {t.blocca}
      </Pulsante>
    </header>
  );
}

function SpiaAnpr({ stato: { anpr } }: { readonly stato: Stato }) {
  const tono = { ignoto: 'neutra', raggiungibile: 'buona', lento: 'attenta', 'non-raggiungibile': 'cattiva' } as const;
  const icona: NomeIcona = anpr.stato === 'raggiungibile' ? 'rete' : anpr.stato === 'ignoto' ? 'orologio' : 'avviso';
  return <Spia tono={tono[anpr.stato]} icona={icona} testo={t.anpr[anpr.stato]} />;
}

function SpiaCarta({ stato: { carte }, seriale }: { readonly stato: Stato; readonly seriale: string }) {
  if (carte.fase === 'guasto') return <Spia tono="cattiva" icona="avviso" testo={t.carta.guasto} />;
  const inserita = carte.fase === 'pronto' && carte.lettori.some(({ carta }) => carta?.seriale === seriale);
  return (
    <Spia tono={inserita ? 'buona' : 'neutra'} icona="carta" testo={inserita ? t.carta.inserita : t.carta.assente} />
  );
}

/** The one certificate that most needs somebody to do something, and nothing while all are well. */
function SpiaCertificati({ stato: { certificati } }: { readonly stato: Stato }) {
  const [manca] = certificati.mancanti;
  if (manca) return <Spia tono="cattiva" icona="avviso" testo={schermate.custodia.mancante(manca)} />;
  const [prima] = certificati.scadenze;
  if (!prima) return null;
  return <Spia tono={tonoScadenza(prima.giorni)} icona="avviso" testo={schermate.custodia.scadenza(prima)} />;
}

export function PulsanteTema() {
  const altro = useTema() === 'scuro' ? 'chiaro' : 'scuro';
  return (
    <Pulsante icona={altro === 'scuro' ? 'luna' : 'sole'} premuto={() => scegliTema(altro)}>
      {t.tema[altro]}
    </Pulsante>
  );
}
