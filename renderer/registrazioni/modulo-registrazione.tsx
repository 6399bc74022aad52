import { useEffect, type SubmitEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { registrazioni as operazioni } from '../../contract/operazioni/index.ts';
import type { Sezione } from '../../contract/operazioni/albero.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { conAttoAnsc } from '../ansc/sezioni.ts';
import { TestoAtto } from '../ansc/testo-atto.tsx';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOrologio, oggi } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { CampoAlbero } from '../moduli/campo-albero.tsx';
import { CampoLuogo } from '../moduli/campo-luogo.tsx';
import { leggiData } from '../moduli/date-scritte.ts';
import { tastoElenco } from '../moduli/elenco-aperto.ts';
import { Modulo, vaiAlCampo } from '../moduli/modulo.tsx';
import { Riepilogo } from '../moduli/riepilogo.tsx';
import { SezioneModulo } from '../moduli/sezione-modulo.tsx';
import { elementoDi } from '../moduli/scritto.ts';
import { radiceDi } from '../servizi/radici.ts';
import { controlla, lascia, scrivi } from './azioni.ts';
import { CampoDecorrenza } from './campo-decorrenza.tsx';
import { Componenti } from './componenti.tsx';
import { erroriDi } from './controlli.ts';
import { fraseDi } from './frase.ts';
import { modelli, type Modello } from './modelli.ts';
import type { LavoroRegistrazione, RegistrazioneAperta } from './modello.ts';

const t = schermate.registrazioni;
const nomeModulo = 'registrazione';

export const titoloDi = ({ modello, operazione }: Pick<LavoroRegistrazione, 'modello' | 'operazione'>): string =>
  modello === null ? `${operazione} ${operazioni[operazione].etichetta}` : t.casi[modello].nome;

/** The form of a registration: only the elements that this case needs, and the sentence of what will change. */
export function ModuloRegistrazione({ aperta }: { readonly aperta: RegistrazioneAperta }) {
  const { lavoro, tentato, salvato, errore } = aperta;
  const { operazione, modello, scritto, decorrenza } = lavoro;
  const radice = radiceDi(operazione);
  const sezioni = conAttoAnsc(sezioniDi(lavoro), lavoro);
  const primo = sezioni[0]?.campi[0] ?? '';
  useEffect(() => vaiAlCampo(nomeModulo, primo), [primo]);
  useTasti('schermata', [
    tastoElenco,
    { tasto: 'F10', etichetta: t.modulo.tasti.F10, azione: controlla },
    { tasto: 'F12', etichetta: t.modulo.tasti.F12, azione: () => void lascia() },
    { tasto: 'Esc', etichetta: t.modulo.tasti.Esc, azione: () => void lascia() },
  ]);
  const alInvio = (evento: SubmitEvent) => {
    evento.preventDefault();
    controlla();
  };
  const letta = leggiData(decorrenza);
  return (
    <form
      className="registrazione"
      onSubmit={alInvio}
      noValidate
      aria-label={titoloDi(lavoro)}
      data-guida="registrazioni"
    >
      <Modulo
        dati={{
          nome: nomeModulo,
          radice,
          scritto,
          scrivi,
          errori: erroriDi(lavoro),
          tentato,
          etichette: modello === null ? {} : ((modelli[modello] as Modello).etichette ?? {}),
          giorno: letta && letta.senza === undefined ? letta.data : oggi(),
        }}
      >
        <header className="registrazione-testa">
          <h2>
            {titoloDi(lavoro)} {lavoro.chi !== '' && <span className="su">{t.su(lavoro.chi)}</span>}
          </h2>
          <Riepilogo />
          <TestoAtto lavoro={lavoro.id} />
          {errore && <MostraErrore errore={errore} />}
        </header>
        <div className="registrazione-corpo sezioni-modulo">
          {sezioni.map(({ titolo, campi, componenti }, posto) => (
            <SezioneModulo key={titolo} numero={posto + 1} titolo={titolo}>
              {campi.map((percorso) => (
                <CampoRegistrazione key={percorso} radice={radice} percorso={percorso} />
              ))}
              {componenti !== undefined && <Componenti percorso={componenti} />}
            </SezioneModulo>
          ))}
          <SezioneModulo numero={sezioni.length + 1} titolo={t.sezioni.quando}>
            <CampoDecorrenza lavoro={lavoro} tentato={tentato} />
          </SezioneModulo>
        </div>
        <footer className="registrazione-piede">
          <p className="frase" aria-live="polite">
            {fraseDi(lavoro)}
          </p>
          <div className="comandi">
            <Pulsante tasto="Esc" premuto={() => void lascia()}>
              {t.modulo.lascia}
            </Pulsante>
            <Pulsante invia principale tasto="F10">
              {t.modulo.avanti}
            </Pulsante>
            {salvato !== null && (
              <Spia tono="buona" icona="riuscito" testo={t.modulo.salvato(mostraOrologio(salvato))} />
            )}
          </div>
        </footer>
      </Modulo>
    </form>
  );
}

/** A place is one field; the rest is as its tree says. */
function CampoRegistrazione({ radice, percorso }: { readonly radice: Sezione; readonly percorso: string }) {
  const parte = elementoDi(radice, percorso);
  const figli = parte?.specie === 'sezione' ? elementiDi(parte.parti) : undefined;
  const eLuogo = figli?.has('comune') === true && figli.has('localita');
  return eLuogo ? <CampoLuogo percorso={percorso} /> : <CampoAlbero percorso={percorso} />;
}

const sezioniDi = ({ modello, operazione }: LavoroRegistrazione): Modello['sezioni'] =>
  modello === null
    ? [{ titolo: t.sezioni.dati, campi: [...elementiDi(radiceDi(operazione).parti).keys()] }]
    : modelli[modello].sezioni;
