import { useState } from 'react';
import type { Lettore } from '../../contract/carta.ts';
import { messaggiErrore } from '../../contract/messaggi/errori.ts';
import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { carteDi, primaGliOperatori, type CartaInLettore } from './carte.ts';
import { Cornice } from './cornice.tsx';
import { esameDi, MostraEsame } from './esito-esame.tsx';
import { ModuloPin } from './modulo-pin.tsx';
import { SceltaCarta } from './scelta-carta.tsx';
import { accedi, tentativo } from './tentativo.ts';
import { Proposta, rimedioDi, TastiCarta } from './vita/proposta.tsx';

const t = schermate.accesso;

/** From the driver to the PIN: each missing piece has its own screen. */
export function ConCarte({ stato }: { readonly stato: Stato }) {
  const { carte } = stato;
  if (carte.fase === 'in-attesa') {
    return (
      <Cornice stato={stato} titolo={t.driver.attesa.titolo} icona="orologio">
        <p role="status">{t.driver.attesa.testo}</p>
        <div className="attesa-indefinita" aria-hidden="true" />
      </Cornice>
    );
  }
  if (carte.fase === 'guasto') {
    return (
      <Cornice stato={stato} titolo={t.driver.titolo} icona="avviso">
        <MostraErrore errore={carte.errore} />
        <p>{t.driver.seguito}</p>
      </Cornice>
    );
  }
  if (carte.lettori.length === 0) {
    return (
      <Cornice stato={stato} titolo={t.lettore.titolo} icona="carta">
        <p role="status">{t.lettore.testo}</p>
        <UltimoErrore seriale={null} />
      </Cornice>
    );
  }
  const disponibili = primaGliOperatori(carteDi(carte.lettori), stato.ambiente.carteDimostrative);
  if (disponibili.length === 0) return <SenzaCarta stato={stato} lettori={carte.lettori} />;
  const illeggibili = carte.lettori.filter(({ errore }) => errore !== undefined);
  return <Pin stato={stato} carte={disponibili} illeggibili={illeggibili} />;
}

function SenzaCarta({ stato, lettori }: { readonly stato: Stato; readonly lettori: readonly Lettore[] }) {
  const illeggibile = lettori.find(({ errore }) => errore !== undefined)?.errore;
  return (
    <Cornice stato={stato} titolo={illeggibile ? t.carta.illeggibile : t.carta.titolo} icona="carta">
      <UltimoErrore seriale={null} />
      {illeggibile ? <MostraErrore errore={illeggibile} /> : <p role="status">{t.carta.testo}</p>}
      <p className="aiuto">
        {t.carta.lettori}: {lettori.map(({ nome }) => nome).join(', ')}
      </p>
    </Cornice>
  );
}

interface ProprietaPin {
  readonly stato: Stato;
  readonly carte: readonly CartaInLettore[];
  /** Readers whose card cannot be read: it may be the officer's own. */
  readonly illeggibili: readonly Lettore[];
}

function Pin({ stato, carte, illeggibili }: ProprietaPin) {
  // The verification took this form away: the card that was tried must still be the one that is asked for its PIN.
  const [seriale, scegli] = useState(tentativo.leggi().seriale);
  const scelta = carte.find(({ carta }) => carta.seriale === seriale) ?? carte[0];
  if (!scelta) return null;
  const scorri = (passo: 1 | -1) => {
    const vicina = carte[(carte.indexOf(scelta) + passo + carte.length) % carte.length];
    if (vicina) scegli(vicina.carta.seriale);
  };
  const { carta, lettore } = scelta;
  const { carteDimostrative } = stato.ambiente;
  const esito = esameDi(stato.carteEsaminate, scelta);
  return (
    <Cornice stato={stato} titolo={t.titolo} icona="lucchetto">
      {esito?.specie !== 'rifiutata' && <TastiCarta seriale={carta.seriale} />}
      <UltimoErrore seriale={carta.seriale} />
      <SceltaCarta carte={carte} dimostrative={carteDimostrative} scelta={scelta} scegli={scegli} />
      {illeggibili.map(({ id, nome, errore }) => (
        <p key={id} className="aiuto">
          {t.esame.nonLetta(nome, messaggiErrore[errore!.code].messaggio)}
        </p>
      ))}
      {esito && <MostraEsame key={carta.seriale} esito={esito} scorri={scorri} />}
      {esito?.specie !== 'rifiutata' && (
        <ModuloPin
          carta={carta}
          azione={t.pin.accedi}
          invia={(byte) => void accedi(lettore.id, carta.seriale, byte)}
          pinDimostrativo={carteDimostrative[carta.etichetta]?.pin}
          scorri={scorri}
        />
      )}
    </Cornice>
  );
}

/** What came of the last attempt, unless another card is before us now. */
export function UltimoErrore({ seriale }: { readonly seriale: string | null }) {
  const ultimo = useDeposito(tentativo);
  if (ultimo.errore === null || (seriale !== null && ultimo.seriale !== null && seriale !== ultimo.seriale))
    return null;
  const rimedio = rimedioDi(ultimo.errore.code);
  return (
    <>
      <MostraErrore errore={ultimo.errore} />
      {rimedio && ultimo.seriale !== null && <Proposta specie={rimedio} seriale={ultimo.seriale} />}
    </>
  );
}
