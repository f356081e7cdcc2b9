import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CodeSent, CodeWanted, LinkEntry, LinkOpened } from '@sanad/access/core';
import type { Refusal } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import type { Request, Response } from 'express';
import { Public } from '../route-permission';
import { Links } from './links.service';

const refusals = ['linkUnknown', 'linkUsed', 'linkExpired', 'linkRevoked'];

/** The way from a letter to the one act that it asks for. */
@Controller()
export class LinksController {
  constructor(private readonly links: Links) {}

  @Post('link-codes')
  @Public()
  @Answers(CodeSent, { refusals: [...refusals, 'mailOff'] })
  sendCode(@Req() request: Request, @Body({ schema: CodeWanted }) { token }: CodeWanted): Promise<CodeSent | Refusal> {
    return this.links.sendCode(token, request);
  }

  @Post('link-sessions')
  @Public()
  @Answers(LinkOpened, { status: 201, refusals: [...refusals, 'codeWrong', 'codeExpired'] })
  enter(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body({ schema: LinkEntry }) { token, code }: LinkEntry,
  ): Promise<LinkOpened | Refusal> {
    return this.links.enter(token, code, request, response);
  }
}
