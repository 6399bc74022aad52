import { schermate } from '../../contract/messaggi/schermate.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { useOgniSecondo } from '../comuni/orologio.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { atteseDi, banco } from './banco.ts';

const t = schermate.sportello.attesa;

/** From here on ANPR is said to be slow, in seconds. */
const soglia = 8;

interface Proprieta {
  readonly che: string;
  /** When it was asked, in milliseconds. */
  readonly inizio: number;
  readonly annulla: () => void;
  readonly aiuto?: string;
}

/** A call under way: for how long, what else is, how to give it up, what to do meanwhile. */
export function Attesa({ che, inizio, annulla, aiuto }: Proprieta) {
  const secondi = Math.max(0, Math.floor((useOgniSecondo() - inizio) / 1000));
  const altre = useDeposito(banco).linguette.flatMap(atteseDi).length - 1;
  return (
    <div className="attesa">
      <p>
        <strong>{che}</strong> <span role="timer">{t.secondi(secondi)}</span>
      </p>
      <div className="attesa-indefinita" aria-hidden="true" />
      {secondi >= soglia && <Spia tono="attenta" icona="orologio" testo={t.lenta} />}
      {aiuto !== undefined && <p>{aiuto}</p>}
      <p className="aiuto">
        {altre > 0 && t.altre(altre)} {t.intanto} {t.tempo}
      </p>
      <Pulsante premuto={annulla}>{t.annulla}</Pulsante>
    </div>
  );
}
