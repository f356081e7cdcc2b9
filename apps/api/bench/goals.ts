/** Whether a goal was reached. `isShare`: compared with a limit measured in the same run, and so never a reason to fail it. */
export interface Goal {
  readonly job: string;
  readonly goal: string;
  readonly measured: string;
  readonly isMet: boolean;
  readonly isShare: boolean;
}

/** What was asked of the product and what it did. */
export class Goals {
  readonly all: Goal[] = [];

  /** A goal that the run fails without. */
  judge(job: string, goal: string, measured: string, isMet: boolean): boolean {
    this.all.push({ job, goal, measured, isMet, isShare: false });
    return isMet;
  }

  /** A share of a limit of the machine: told, and left to whoever reads it. */
  weigh(job: string, goal: string, measured: string, isMet: boolean): boolean {
    this.all.push({ job, goal, measured, isMet, isShare: true });
    return isMet;
  }

  get failures(): readonly Goal[] {
    return this.all.filter(({ isMet, isShare }) => !isMet && !isShare);
  }

  /** A line for each goal that was missed, and how many were reached. */
  say(): void {
    const reached = this.all.filter(({ isMet }) => isMet).length;
    console.log(`\nGoals: ${reached} of ${this.all.length} reached`);
    for (const { job, goal, measured, isMet, isShare } of this.all)
      if (!isMet) console.log(`${isShare ? '○' : '✗'} ${job}: ${measured}, ${goal} is the goal`);
  }
}
