import { Global, Module } from '@nestjs/common';
import { PaperListener, TaskBook } from '@sanad/people/api';
import { DailyPass } from './daily-pass';
import { ExpiringPapers } from './expiring-papers';
import { TasksController } from './tasks.controller';
import { TasksRepository } from './tasks.repository';
import { Tasks } from './tasks.service';

/** Tasks. Global, so that the people's room finds the book in which it notes them. */
@Global()
@Module({
  controllers: [TasksController],
  providers: [
    TasksRepository,
    Tasks,
    ExpiringPapers,
    DailyPass,
    { provide: TaskBook, useExisting: Tasks },
    { provide: PaperListener, useExisting: ExpiringPapers },
  ],
  exports: [Tasks, TaskBook, PaperListener, DailyPass],
})
export class TaskModule {}
