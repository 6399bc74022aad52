import { attoLetto } from '../ansc/atto.ts';
import { VistaAtto } from '../ansc/vista-atto.tsx';
import { useDeposito } from '../comuni/deposito.ts';
import { Conferma } from './conferma.tsx';
import { ElencoRegistrazioni } from './elenco.tsx';
import { EsitoDellaRegistrazione } from './esito.tsx';
import { ModuloRegistrazione } from './modulo-registrazione.tsx';
import { registrazioneAperta } from './modello.ts';
import { Ricevuta } from './ricevuta.tsx';

/** The registration under way; without one, the act that one may begin with, or what can be registered and what was. */
export function Registrazioni() {
  const aperta = useDeposito(registrazioneAperta);
  const letto = useDeposito(attoLetto);
  switch (aperta?.passo) {
    case undefined:
      return letto ? <VistaAtto letto={letto} /> : <ElencoRegistrazioni />;
    case 'modulo':
      return <ModuloRegistrazione aperta={aperta} />;
    case 'conferma':
    case 'invio':
      return <Conferma aperta={aperta} />;
    case 'ricevuta':
      return aperta.saputo && <Ricevuta aperta={aperta} saputo={aperta.saputo} />;
    case 'esito':
      return <EsitoDellaRegistrazione aperta={aperta} />;
  }
}
