import { useEffect } from 'react';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import { oggi } from '../../comuni/date.ts';
import { CampoAlbero } from '../../moduli/campo-albero.tsx';
import { erroriDelModulo } from '../../moduli/errori.ts';
import { Modulo, vaiAlCampo } from '../../moduli/modulo.tsx';
import { Riepilogo } from '../../moduli/riepilogo.tsx';
import { conCambi } from '../../moduli/scritto.ts';
import { SezioneModulo } from '../../moduli/sezione-modulo.tsx';
import { cambiaCaso } from '../azioni.ts';
import type { CasoAperto } from '../modello.ts';
import { radiceSegnalazione } from '../segnalazione.ts';

const t = schermate.casi.segnalazione;
const nome = 'segnalazione';

/** What the consulate communicates, typed as it is written there. */
export function PassoSegnalazione({ aperto: { caso } }: { readonly aperto: CasoAperto }) {
  useEffect(() => vaiAlCampo(nome, 'generalita/cognome'), []);
  return (
    <Modulo
      dati={{
        nome,
        radice: radiceSegnalazione,
        scritto: caso.scritto,
        scrivi: (cambi) => cambiaCaso({ scritto: conCambi(caso.scritto, cambi) }),
        errori: erroriDelModulo(radiceSegnalazione, caso.scritto),
        tentato: false,
        giorno: oggi(),
      }}
    >
      <p className="aiuto">{t.istruzioni}</p>
      <Riepilogo />
      <div className="sezioni-modulo">
        <SezioneModulo numero={1} titolo={t.sezioni.generalita}>
          {['cognome', 'nome', 'sesso', 'dataNascita', 'luogoNascita'].map((campo) => (
            <CampoAlbero key={campo} percorso={`generalita/${campo}`} />
          ))}
        </SezioneModulo>
        <SezioneModulo numero={2} titolo={t.sezioni.recapito}>
          {['indirizzoEstero/localita', 'indirizzoEstero/toponimo', 'indirizzoEstero/cap', 'consolato'].map((campo) => (
            <CampoAlbero key={campo} percorso={`localitaEstera/${campo}`} />
          ))}
        </SezioneModulo>
      </div>
    </Modulo>
  );
}
