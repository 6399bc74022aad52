/**
 * An object that fails loudly when asked for what it does not have: an Electron call that the stand-in lacks must stop
 * a test, not pass it.
 */
export const severo = <T extends object>(nome: string, oggetto: T): T =>
  new Proxy(oggetto, {
    get(bersaglio, proprieta) {
      if (typeof proprieta === 'string' && !(proprieta in bersaglio) && proprieta !== 'then') {
        throw new Error(`the stand-in has no ${nome}.${proprieta}`);
      }
      const valore: unknown = Reflect.get(bersaglio, proprieta);
      return typeof valore === 'function' ? (valore.bind(bersaglio) as unknown) : valore;
    },
  });
