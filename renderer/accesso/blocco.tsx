import { schermate } from '../../contract/messaggi/schermate.ts';
import type { Stato } from '../../contract/stato.ts';
import type { SessioneBloccata } from '../applicazione/stato.ts';
import { Avviso } from '../comuni/avviso.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { MostraErrore } from '../comuni/errore.tsx';
import { useFuocoIniziale } from '../comuni/fuoco.ts';
import { Pulsante } from '../comuni/pulsante.tsx';
import { carteDi } from './carte.ts';
import { UltimoErrore } from './con-carte.tsx';
import { Cornice } from './cornice.tsx';
import { ModuloPin } from './modulo-pin.tsx';
import { Passi } from './passi.tsx';
import { cambiaOperatore, sblocca } from './tentativo.ts';
import { TastiCarta } from './vita/proposta.tsx';
import { vita } from './vita/vita.ts';
import { VitaCarta } from './vita/vita-carta.tsx';

const t = schermate.accesso.blocco;

/** The lock: why, whose session, how to go on. Nothing of the work is in the page. */
export function Blocco({ stato, sospesa }: { readonly stato: Stato; readonly sospesa: SessioneBloccata }) {
  const { operatore, motivo } = sospesa;
  const inVita = useDeposito(vita);
  if (inVita !== null) {
    return <VitaCarta stato={stato} vita={inVita} ritorno={schermate.vitaCarta.tornaAlBlocco} />;
  }
  const inVerifica = stato.sessione.fase === 'verifica' ? stato.sessione.passo : null;
  return (
    <Cornice stato={stato} titolo={t.titolo} icona="lucchetto">
      <p className="sessione-di">
        {t.sessioneDi(`${operatore.cognome} ${operatore.nome}`, schermate.generali.ruoli[operatore.ruolo])}
      </p>
      <Avviso specie="informazione" titolo={t.motivi[motivo]}>
        <p>{t.sicuro}</p>
      </Avviso>
      {inVerifica === null ? (
        <>
          <UltimoErrore seriale={sospesa.seriale} />
          <Ripresa stato={stato} seriale={sospesa.seriale} />
          <p className="cambia-operatore">
            <Pulsante premuto={() => void cambiaOperatore()}>{t.cambia}</Pulsante>
            <span className="aiuto">{t.cambiaAiuto}</span>
          </p>
        </>
      ) : (
        <Passi passo={inVerifica} />
      )}
    </Cornice>
  );
}

function Ripresa({ stato: { carte, ambiente }, seriale }: { readonly stato: Stato; readonly seriale: string }) {
  const invito = useFuocoIniziale<HTMLParagraphElement>();
  if (carte.fase === 'guasto') return <MostraErrore errore={carte.errore} />;
  const disponibili = carte.fase === 'pronto' ? carteDi(carte.lettori) : [];
  const sua = disponibili.find(({ carta }) => carta.seriale === seriale)?.carta;
  if (!sua) {
    return (
      <p ref={invito} tabIndex={-1} role="status" className="invito">
        {disponibili.length > 0 ? t.altraCarta : t.reinserire}
      </p>
    );
  }
  const { pin } = ambiente.carteDimostrative[sua.etichetta] ?? {};
  return (
    <>
      <TastiCarta seriale={seriale} />
      <p>{t.digitare}</p>
      <ModuloPin
        carta={sua}
        azione={schermate.accesso.pin.sblocca}
        invia={(byte) => void sblocca(seriale, byte)}
        pinDimostrativo={pin}
      />
    </>
  );
}
