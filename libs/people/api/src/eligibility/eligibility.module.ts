import { Module } from '@nestjs/common';
import { IssuanceModule } from '@sanad/issuance/api';
import { constraintRefusals } from '@sanad/platform';
import { DecisionLetter } from './decision-letter';
import { EligibilityPolicy } from './eligibility-policy';
import { EligibilityReview } from './eligibility-review';
import { EligibilityController } from './eligibility.controller';
import { EligibilityRepository } from './eligibility.repository';
import { Eligibility } from './eligibility.service';

/** Who is a right-holder, why, and who said so. */
@Module({
  imports: [IssuanceModule],
  controllers: [EligibilityController],
  providers: [
    DecisionLetter,
    Eligibility,
    EligibilityPolicy,
    EligibilityRepository,
    EligibilityReview,
    constraintRefusals({
      eligibility_decider_is_another: 'deciderStatedKinship',
      eligibility_rests_on_kinship: 'eligibleWithoutKinship',
      eligibility_rests_on_verified_kinship: 'eligibleWithoutKinship',
      eligibility_difference_has_reason: 'differenceNeedsReason',
    }),
  ],
  exports: [Eligibility, EligibilityReview],
})
export class EligibilityModule {}
