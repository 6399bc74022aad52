import { schermate } from '../../contract/messaggi/schermate.ts';
import { useOgniSecondo } from '../comuni/orologio.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';

const t = schermate.sportello.attesa;

/** From here on ANPR is said to be slow, in seconds. */
const soglia = 8;

interface Proprieta {
  readonly che: string;
  /** When it was asked, in milliseconds. */
  readonly inizio: number;
  readonly annulla: () => void;
}

/** A call under way: for how long, how to give it up, what to do meanwhile. */
export function Attesa({ che, inizio, annulla }: Proprieta) {
  const secondi = Math.max(0, Math.floor((useOgniSecondo() - inizio) / 1000));
  return (
    <div className="attesa">
      <p>
        <strong>{che}</strong> <span role="timer">{t.secondi(secondi)}</span>
      </p>
      <div className="attesa-indefinita" aria-hidden="true" />
      {secondi >= soglia && <Spia tono="attenta" icona="orologio" testo={t.lenta} />}
      <p className="aiuto">{t.intanto}</p>
      <Pulsante premuto={annulla}>{t.annulla}</Pulsante>
    </div>
  );
}
