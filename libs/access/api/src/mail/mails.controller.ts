import { Controller, Get, Param, Post } from '@nestjs/common';
import { MailBox, MailId, mailPermissions } from '@sanad/access/core';
import { Absent, Answers, By, Database, Mail, Transactions, type Caller } from '@sanad/platform';
import { Audit } from '../audit';
import { Allow } from '../route-permission';

/** The letters of the house: which have left, which wait, and which were given up. */
@Controller('mails')
export class MailsController {
  constructor(
    private readonly mail: Mail,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Allow(mailPermissions.mind)
  @Answers(MailBox)
  async list(): Promise<MailBox> {
    const rows = await this.transactions.asSystem(() =>
      this.database.rows<MailBox['rows'][number]>(
        `select m.id, m.recipient, m.subject, m.state, m.tries, m.problem, m.created_at as "createdAt"
         from platform.mail m order by m.state = 'SENT', m.created_at desc, m.id desc limit 100`,
      ),
    );
    return { isOn: this.mail.isOn, rows };
  }

  /** Once more, for a letter that was given up. */
  @Post(':id/retry')
  @Allow(mailPermissions.mind)
  @Answers(null)
  async retry(@By() caller: Caller, @Param('id', { schema: MailId }) id: MailId): Promise<void> {
    await this.transactions.asSystem(async () => {
      if (!(await this.mail.again(id))) throw new Absent();
      await this.audit.record({ action: 'mail.retry', entity: 'mail', entityId: id });
    }, caller);
  }
}
