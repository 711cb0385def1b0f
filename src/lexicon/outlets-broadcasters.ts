import { outletRows } from './outlet-rows.ts';

/** Radio and television. */
export const BROADCASTERS = outletRows(
  'broadcast',
  `
  bbc | BBC | BBC News, British Broadcasting Corporation, The BBC, BBC World Service | bbc.com, bbc.co.uk
  itv | ITV News | ITV | itv.com
  channel4 | Channel 4 News | Channel 4 | channel4.com
  sky | Sky News | | news.sky.com
  gbnews | GB News | | gbnews.com
  cnn | CNN | Cable News Network, CNN.com | cnn.com
  foxnews | Fox News | Fox News Channel, FOX News | foxnews.com
  foxbusiness | Fox Business | Fox Business Network | foxbusiness.com | foxnews
  msnbc | MSNBC | MS NOW | msnbc.com
  nbc | NBC News | NBC | nbcnews.com
  cbs | CBS News | CBS | cbsnews.com
  abc | ABC News | ABC | abcnews.go.com, abcnews.com
  pbs | PBS | PBS NewsHour, PBS News | pbs.org
  npr | NPR | National Public Radio | npr.org
  cnbc | CNBC | | cnbc.com
  newsmax | Newsmax | | newsmax.com
  cspan | C-SPAN | CSPAN | c-span.org
  univision | Univision | | univision.com
  voa | Voice of America | VOA, VOA News | voanews.com
  rferl | Radio Free Europe/Radio Liberty | RFE/RL, Radio Liberty, Radio Svoboda, Radio Free Europe | rferl.org, svoboda.org, radiosvoboda.org
  rfa | Radio Free Asia | RFA | rfa.org
  cbc | CBC News | CBC, Canadian Broadcasting Corporation | cbc.ca
  ctv | CTV News | CTV | ctvnews.ca
  globalnews | Global News | | globalnews.ca
  rte | RTÉ | RTE, RTÉ News | rte.ie
  dw | Deutsche Welle | DW, DW News | dw.com
  ard | ARD | Tagesschau | tagesschau.de, ard.de
  zdf | ZDF | | zdf.de
  ntv | n-tv | | n-tv.de
  france24 | France 24 | France24 | france24.com
  rfi | RFI | Radio France Internationale | rfi.fr
  francetv | France Télévisions | Franceinfo, France Info | francetvinfo.fr
  bfmtv | BFMTV | BFM TV | bfmtv.com
  tf1 | TF1 | TF1 Info | tf1info.fr
  rtve | RTVE | | rtve.es
  rai | RAI | Rai News | rainews.it, rai.it
  euronews | Euronews | | euronews.com
  rts | RTS | Radio Télévision Suisse | rts.ch
  srf | SRF | | srf.ch
  swissinfo | SWI swissinfo.ch | Swissinfo, swissinfo.ch | swissinfo.ch
  orf | ORF | | orf.at
  nos | NOS | | nos.nl
  vrt | VRT | VRT NWS | vrt.be
  rtbf | RTBF | | rtbf.be
  svt | SVT | SVT Nyheter | svt.se
  nrk | NRK | | nrk.no
  dr | DR | DR Nyheder | dr.dk
  yle | Yle | Yle News | yle.fi
  err | ERR | ERR News | err.ee
  lrt | LRT | | lrt.lt
  lsm | LSM | | lsm.lv
  tvpinfo | TVP | TVP World | tvp.info, tvpworld.com
  suspilne | Suspilne | | suspilne.media
  rt | RT | Russia Today | rt.com
  sputnik | Sputnik | Sputnik News | sputnikglobe.com, sputniknews.com
  rossiya1 | Rossiya 1 | Rossiya-1 | vgtrk.ru
  tvrain | TV Rain | Dozhd | tvrain.tv
  trt | TRT World | TRT | trtworld.com
  aljazeera | Al Jazeera | Al Jazeera English, Aljazeera | aljazeera.com, aljazeera.net
  alarabiya | Al Arabiya | Al Arabiya English | alarabiya.net
  alhadath | Al Hadath | | alhadath.net
  almayadeen | Al Mayadeen | | almayadeen.net
  presstv | Press TV | PressTV | presstv.ir
  iranintl | Iran International | | iranintl.com
  i24 | i24NEWS | i24 News | i24news.tv
  kan | Kan | Kan News | kan.org.il
  ndtv | NDTV | New Delhi Television | ndtv.com
  wion | WION | | wionews.com
  cnn18 | CNN-News18 | News18 | news18.com
  geo | Geo News | Geo TV | geo.tv
  ary | ARY News | | arynews.tv
  cgtn | CGTN | China Global Television Network | cgtn.com
  cctv | CCTV | China Central Television | cctv.com
  nhk | NHK | NHK World | nhk.or.jp
  kbs | KBS | Korean Broadcasting System | kbs.co.kr
  tvbs | TVBS | | tvbs.com.tw
  cna.sg | CNA | Channel NewsAsia, Channel News Asia | channelnewsasia.com
  abcau | ABC News (Australia) | Australian Broadcasting Corporation, ABC Australia | abc.net.au
  sbs | SBS News | | sbs.com.au
  ninenews | 9News | Nine News | 9news.com.au
  skyau | Sky News Australia | | skynews.com.au
  rnz | RNZ | Radio New Zealand | rnz.co.nz
  arise | Arise News | ARISE News, Arise TV, Arise News Channel | arise.tv
  channelsng | Channels Television | Channels TV | channelstv.com
  sabc | SABC News | SABC | sabcnews.com
  enca | eNCA | | enca.com
  citizentv | Citizen TV | Citizen Digital | citizen.digital
  ktn | KTN News | | standardmedia.co.ke
  telesur | teleSUR | Telesur | telesurenglish.net, telesurtv.net
  globo | TV Globo | G1, Rede Globo | g1.globo.com
  cnnbrasil | CNN Brasil | | cnnbrasil.com.br
  `,
);
