/** Refuses a delivery with a status that the platform's own errors have no class for. */
export class DeliveryRefusal extends Error {
  readonly name = 'DeliveryRefusal';

  constructor(readonly statusCode: 405 | 413 | 415, message: string) {
    super(message);
  }
}
