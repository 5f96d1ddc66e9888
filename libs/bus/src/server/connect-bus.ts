import { Catch, type INestApplication } from '@nestjs/common';
import { BaseRpcExceptionFilter, type NestMicroservice } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { BusServer } from './bus-server.js';

/** Nest would turn every error of a handler into "Internal server error"; the strategy decides by the error's class. */
@Catch()
class KeepErrors extends BaseRpcExceptionFilter {
  override catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects the bus to an application; reading begins with `app.startAllMicroservices()` and ends with `app.close()`.
 * The filter has to be there before the handlers are registered, hence the order of the calls.
 */
export function connectBus<C>(app: INestApplication, server: BusServer<C>): void {
  const microservice = app.connectMicroservice(
    { strategy: server },
    { deferInitialization: true },
  ) as unknown as NestMicroservice;
  microservice.useGlobalFilters(new KeepErrors());
  microservice.registerListeners();
  microservice.setIsInitialized(true);
  microservice.setIsInitHookCalled(true);
}
