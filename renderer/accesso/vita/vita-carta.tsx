import { useLayoutEffect, useRef } from 'react';
import type { CodiceErrore } from '../../../contract/errori.ts';
import { schermate } from '../../../contract/messaggi/schermate.ts';
import type { SpecieVita } from '../../../contract/messaggi/schermate/vita-carta.ts';
import type { Stato } from '../../../contract/stato.ts';
import { useTasti } from '../../applicazione/tasti.ts';
import { Avviso } from '../../comuni/avviso.tsx';
import { useFuocoIniziale } from '../../comuni/fuoco.ts';
import { Pulsante } from '../../comuni/pulsante.tsx';
import { AvvisoPin } from '../avviso-pin.tsx';
import { carteDi, type CartaInLettore } from '../carte.ts';
import { Cornice } from '../cornice.tsx';
import { ModuloCodici } from './modulo-codici.tsx';
import { Seguito } from './seguito.tsx';
import { chiudiVita, esegui, mezzoDi, type Vita } from './vita.ts';

const t = schermate.vitaCarta;

/** After these another try of the same can only fail: it is not offered. */
const definitivi: ReadonlySet<CodiceErrore> = new Set([
  'PIN_BLOCCATO',
  'PUK_BLOCCATO',
  'OPERAZIONE_PIN_NON_DISPONIBILE',
]);

interface Proprieta {
  readonly stato: Stato;
  readonly vita: Vita;
  /** Where the officer goes back to. */
  readonly ritorno: string;
}

/** First use of a card, change of its PIN, new PIN by the PUK: what it costs is said before it is tried. */
export function VitaCarta({ stato, vita, ritorno }: Proprieta) {
  const { specie, seriale, fase, errore } = vita;
  const indietro = fase === 'in-corso' ? undefined : chiudiVita;
  useTasti('pannello', [{ tasto: 'Esc', etichetta: t.indietro, azione: indietro }]);
  const dove =
    stato.carte.fase === 'pronto'
      ? carteDi(stato.carte.lettori).find(({ carta }) => carta.seriale === seriale)
      : undefined;
  return (
    <Cornice stato={stato} titolo={t.nomi[specie]} icona="carta" guida={`carta-${specie}`}>
      <p className="aiuto">{t.carta(seriale)}</p>
      {fase === 'fatta' ? (
        <Fatto specie={specie} ritorno={ritorno} />
      ) : fase === 'in-corso' ? (
        <InCorso tastierino={dove?.carta.pinDaTastierino === true} />
      ) : (
        <>
          {errore && <Seguito errore={errore} seriale={seriale} carta={dove?.carta} />}
          <Resto vita={vita} dove={dove} />
        </>
      )}
    </Cornice>
  );
}

/** What can still be done: after some refusals, nothing here. */
function Resto({ vita: { specie, errore }, dove }: { readonly vita: Vita; readonly dove: CartaInLettore | undefined }) {
  if (!dove) return <Assente />;
  return errore && definitivi.has(errore.code) ? <Uscita /> : <Richiesta specie={specie} dove={dove} />;
}

function Uscita() {
  const riquadro = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => riquadro.current?.querySelector('button')?.focus(), []);
  return (
    <p ref={riquadro}>
      <Pulsante tasto="Esc" premuto={chiudiVita}>
        {t.indietro}
      </Pulsante>
    </p>
  );
}

function Fatto({ specie, ritorno }: { readonly specie: SpecieVita; readonly ritorno: string }) {
  const riquadro = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => riquadro.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <Avviso specie="riuscito" titolo={t.fatto[specie]} ruolo="status">
        {specie !== 'cambia' && <p>{t.conservare}</p>}
      </Avviso>
      <p ref={riquadro}>
        <Pulsante principale tasto="Invio" premuto={chiudiVita}>
          {ritorno}
        </Pulsante>
      </p>
    </>
  );
}

function InCorso({ tastierino }: { readonly tastierino: boolean }) {
  return (
    <>
      <p role="status" className="invito">
        {tastierino ? t.tastierino.inCorso : t.inCorso}
      </p>
      <div className="attesa-indefinita" aria-hidden="true" />
    </>
  );
}

function Assente() {
  const invito = useFuocoIniziale<HTMLParagraphElement>();
  return (
    <p ref={invito} tabIndex={-1} role="status" className="invito">
      {t.assente}
    </p>
  );
}

function Richiesta({ specie, dove }: { readonly specie: SpecieVita; readonly dove: CartaInLettore }) {
  const mezzo = mezzoDi(specie, dove);
  const { carta } = dove;
  const delPuk = carta.statoPuk === 'normale' ? undefined : t.statoPuk[carta.statoPuk];
  return (
    <>
      <p>{t.introduzione[specie]}</p>
      {specie === 'attiva' && (
        <Avviso specie="informazione" titolo={t.parti.titolo}>
          <p>{t.parti.testo}</p>
          <p>{t.parti.ordine}</p>
          <p>{t.parti.serve[mezzo]}</p>
        </Avviso>
      )}
      {mezzo === 'pin' && <AvvisoPin carta={carta} />}
      {mezzo === 'puk' && delPuk && (
        <Avviso specie={carta.statoPuk === 'pochi-tentativi' ? 'avviso' : 'errore'} titolo={delPuk.titolo}>
          <p>{delPuk.testo}</p>
        </Avviso>
      )}
      <p>{t.seSbagliato[mezzo]}</p>
      {carta.pinDaTastierino ? (
        <Tastierino specie={specie} dove={dove} />
      ) : (
        <ModuloCodici key={`${specie} ${mezzo}`} specie={specie} dove={dove} />
      )}
    </>
  );
}

function Tastierino({ specie, dove }: { readonly specie: SpecieVita; readonly dove: CartaInLettore }) {
  const riquadro = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => riquadro.current?.querySelector('button')?.focus(), []);
  const quale = mezzoDi(specie, dove) === 'puk' ? 'puk' : specie === 'attiva' ? 'pinInParti' : 'pin';
  return (
    <div ref={riquadro} className="tastierino">
      <p>
        <strong>{t.tastierino.titolo}.</strong> {t.tastierino[quale]}
      </p>
      <Pulsante principale tasto="Invio" premuto={() => void esegui(dove, null, null)}>
        {t.tastierino.comincia}
      </Pulsante>
    </div>
  );
}
