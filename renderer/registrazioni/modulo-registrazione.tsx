import { useEffect, type SubmitEvent } from 'react';
import { schermate } from '../../contract/messaggi/schermate.ts';
import { registrazioni as operazioni } from '../../contract/operazioni/index.ts';
import type { IdTabella } from '../../contract/operazioni/albero.ts';
import { elementiDi } from '../../contract/operazioni/lettura.ts';
import { conAttoAnsc } from '../ansc/sezioni.ts';
import { TestoAtto } from '../ansc/testo-atto.tsx';
import { useTasti } from '../applicazione/tasti.ts';
import { mostraOrologio, oggi } from '../comuni/date.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { Pulsante } from '../comuni/pulsante.tsx';
import { Spia } from '../comuni/spia.tsx';
import { CampoAlbero } from '../moduli/campo-albero.tsx';
import { CampoCodificato } from '../moduli/campo-codificato.tsx';
import { CampoConsolato } from '../moduli/campo-consolato.tsx';
import { CampoLuogo } from '../moduli/campo-luogo.tsx';
import { leggiData } from '../moduli/date-scritte.ts';
import { tastoElenco } from '../moduli/elenco-aperto.ts';
import { Modulo, vaiAlCampo } from '../moduli/modulo.tsx';
import { Riepilogo } from '../moduli/riepilogo.tsx';
import { SezioneModulo } from '../moduli/sezione-modulo.tsx';
import { elementoDi, type Scritto } from '../moduli/scritto.ts';
import { radiceDi } from '../servizi/radici.ts';
import { controlla, lascia, mostraTutti, scrivi } from './azioni.ts';
import { CampoDecorrenza } from './campo-decorrenza.tsx';
import { CampoFamiglia } from './campo-famiglia.tsx';
import { Componenti, ComponentiScelti } from './componenti.tsx';
import { erroriDi } from './controlli.ts';
import { fraseDi } from './frase.ts';
import { RiepilogoControlli } from './riepilogo-controlli.tsx';
import { modelli, type Modello, type SezioneModello } from './modelli/index.ts';
import type { LavoroRegistrazione, RegistrazioneAperta } from './modello.ts';

const t = schermate.registrazioni;
const nomeModulo = 'registrazione';

export const titoloDi = ({ modello, operazione }: Pick<LavoroRegistrazione, 'modello' | 'operazione'>): string =>
  modello === null ? `${operazione} ${operazioni[operazione].etichetta}` : t.casi[modello].nome;

const eSu = ({ modello, chi }: LavoroRegistrazione): boolean =>
  chi !== '' && (modello === null || modelli[modello].persona === 'serve');

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
          etichette: modello === null ? {} : (modelli[modello].etichette ?? {}),
          giorno: letta && letta.senza === undefined ? letta.data : oggi(),
        }}
      >
        <header className="registrazione-testa">
          <h2>
            {titoloDi(lavoro)} {eSu(lavoro) && <span className="su">{t.su(lavoro.chi)}</span>}
          </h2>
          <Riepilogo />
          <RiepilogoControlli aperta={aperta} />
          <TestoAtto lavoro={lavoro.id} />
          {errore && <MostraErrore errore={errore} />}
        </header>
        <div className="registrazione-corpo sezioni-modulo">
          {sezioni.map(({ titolo, campi, componenti }, posto) => (
            <SezioneModulo key={titolo} numero={posto + 1} titolo={titolo}>
              {campi.map((percorso) => (
                <CampoRegistrazione key={percorso} lavoro={lavoro} percorso={percorso} />
              ))}
              {componenti && <ComponentiDella sezione={componenti} lavoro={lavoro} />}
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
            {modello !== null && (
              <Pulsante premuto={mostraTutti} nome={t.modulo.tuttiAiuto}>
                {t.modulo.tutti}
              </Pulsante>
            )}
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

interface ProprietaCampo {
  readonly lavoro: LavoroRegistrazione;
  readonly percorso: string;
}

/** A place, a household, a consulate are one field; the rest is as its tree says. */
function CampoRegistrazione({ lavoro: { modello, operazione, scritto }, percorso }: ProprietaCampo) {
  if (modello === null) return <CampoAlbero percorso={percorso} />;
  const voci = modelli[modello].voci?.[percorso];
  if (voci) return <CampoCodificato percorso={percorso} voci={voci} />;
  if (percorso.endsWith('/idFamigliaConvivenzaANPR')) return <CampoFamiglia percorso={percorso} />;
  if (percorso.endsWith('/codiceLegame')) return <CampoCodificato percorso={percorso} tabella={legamiDi(scritto)} />;
  if (percorso.endsWith('/consolato')) return <CampoConsolato percorso={percorso} etichetta={t.sezioni.consolato} />;
  const parte = elementoDi(radiceDi(operazione), percorso);
  const figli = parte?.specie === 'sezione' ? elementiDi(parte.parti) : undefined;
  const eLuogo = figli !== undefined && (figli.has('codiceStato') || (figli.has('comune') && figli.has('localita')));
  return eLuogo ? <CampoLuogo percorso={percorso} /> : <CampoAlbero percorso={percorso} />;
}

/** The table of the ties: 6 in a convivenza, 5 in a family. */
const legamiDi = (scritto: Scritto): IdTabella =>
  scritto['famigliaConvivenza/tipoScheda'] === '2' || scritto['generalitaSchedaFamiglia/tipoScheda'] === '2' ? 6 : 5;

function ComponentiDella({
  sezione: { percorso, chi },
  lavoro: { componenti, decorrenza },
}: {
  readonly sezione: NonNullable<SezioneModello['componenti']>;
  readonly lavoro: LavoroRegistrazione;
}) {
  if (chi === 'tutti') return <Componenti percorso={percorso} />;
  return <ComponentiScelti percorso={percorso} componenti={componenti} decorrenza={decorrenza} />;
}

const sezioniDi = ({ modello, operazione }: LavoroRegistrazione): Modello['sezioni'] =>
  modello === null
    ? [{ titolo: t.sezioni.dati, campi: [...elementiDi(radiceDi(operazione).parti).keys()] }]
    : modelli[modello].sezioni;
