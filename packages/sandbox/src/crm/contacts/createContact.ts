import { z } from 'zod';
import { DealAnswer } from '../deals/DealAnswer';
import { Queryable } from '../Queryable';

/** Body of `POST /api/public/v1/contacts`. */
export const createContactSchema = z
  .strictObject({
    name: z.string().min(1),
    phone: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
  })
  .refine(body => Boolean(body.phone || body.email), {
    message: 'phone or email is required',
  });

/** Makes a contact, without a look whether the person is one already: no key of the table stands in the way. */
export async function createContact(
  db: Queryable,
  organizationId: string,
  contact: z.infer<typeof createContactSchema>,
): Promise<DealAnswer> {
  const { rows } = await db.query<{ id: string }>(
    `insert into contacts (organization_id, name, phone, email, source)
     values ($1, $2, $3, $4, 'API') returning id`,
    [
      organizationId,
      contact.name,
      contact.phone ?? null,
      contact.email ?? null,
    ],
  );
  return { status: 201, body: { data: { id: rows[0].id } } };
}
