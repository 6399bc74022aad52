import { useEffect } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { useOgniSecondo } from '../comuni/orologio.ts';
import { Spia } from '../comuni/spia.tsx';
import { annuncia } from './annunci.tsx';

/** From here on the officer is warned, in seconds. */
const sogliaAvviso = 60;

/** How long until the session locks if nothing is done; `scade` as `xs:dateTime`. */
export function TempoRimasto({ scade }: { readonly scade: string }) {
  const secondi = Math.max(0, Math.round((Date.parse(scade) - useOgniSecondo()) / 1000));
  const poco = secondi < sogliaAvviso;
  useEffect(() => {
    if (poco) annuncia(schermate.generali.staPerBloccarsi);
  }, [poco]);
  return (
    <Spia
      tono={poco ? 'attenta' : 'neutra'}
      icona={poco ? 'avviso' : 'orologio'}
      testo={schermate.generali.tempo(Math.floor(secondi / 60), secondi % 60)}
    />
  );
}
