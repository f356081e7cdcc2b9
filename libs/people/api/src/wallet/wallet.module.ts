import { Module } from '@nestjs/common';
import { EligibilityModule } from '../eligibility/eligibility.module';
import { PeopleRepository } from '../person/people.repository';
import { PaperNews } from './paper-news';
import { PaperRules } from './paper-rules';
import { PaperRulesController } from './paper-rules.controller';
import { PapersRepository } from './papers.repository';
import { WalletController } from './wallet.controller';
import { Wallet } from './wallet.service';

/** The papers of persons. */
@Module({
  imports: [EligibilityModule],
  controllers: [WalletController, PaperRulesController],
  providers: [PaperNews, PaperRules, PapersRepository, PeopleRepository, Wallet],
  exports: [PaperNews, Wallet],
})
export class WalletModule {}
