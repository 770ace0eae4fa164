/** Invented pairs: given and family names of one culture are drawn apart, so that no real person is meant. */
export const CULTURES: readonly (readonly [weight: number, given: string, family: string])[] = [
  [
    20,
    'Anouk Bram Femke Joost Lotte Maarten Merel Niels Roos Sander Sanne Thijs Wouter Fleur Gijs Hanneke Jelle Karlijn Rutger Tess Daan Evi Koen Marit Pim',
    'Broekveld Damstra Eikenhorst Grootveen Hazelaar Kloosterwijk Lindenberg-Vos Meerdink Noordhof Oudekamp Reigersma Schaapveld Terlingen Veldhoek Waterink Zandbergh Boonacker Duinhof Wielstra Ketelmaker',
  ],
  [
    12,
    'Amelia Callum Freya Harriet Imogen Jasper Maisie Oliver Poppy Rory Tabitha Theo Alistair Bronwyn Rob Cleo Dermot Gwen Hugh Nell',
    'Ashgrove Birchall-Lowe Coldwater Drummel Fairholt Greystock Hawksbury Inglewick Larkmere Nettlefold Oakridge Pemberwick Quenby Ravensley Stanwell Thornby Underhay Wexcombe',
  ],
  [
    9,
    'Anneliese Bastian Dietmar Elke Friederike Gunnar Heike Ingo Jutta Kai Liesel Matthias Petra Ruprecht Silke Uwe Volker Wiebke',
    'Altenfels Brandhuber Dornbach Eschenlohr Falkenrath Grünwaldt Hohenstett Kesselring-Au Lerchner Mühlegger Oberthal Rütling Steinmoser Weidenauer Zirbental',
  ],
  [
    8,
    'Aïcha Bastien Camille Delphine Étienne Florian Gaëlle Héloïse Joël Léonie Maëlle Noé Océane Rémi Sylvain Zoé',
    'Beauvallon Charpentreau Delmontagne Fontverte Grandpierre Lacoudrière Malvoisin Perrinelle Roquefontaine Sauvageot Tremblaye Valcourtois',
  ],
  [
    8,
    'Aarav Bhavna Chandran Deepika Farhan Gayatri Harish Ishani Kavya Lakshman Meenakshi Nikhil Priyanka Rohan Sunita Tejas Vidya',
    'Acharyan Bhattarai-Sen Chandravarma Deshmuhk Eshwaran Gopalraj Iyengarath Krishnavel Malhotran Nambiath Patilkar Ranganavar Subrameni Venkatesan-Rao',
  ],
  [
    7,
    'Adaeze Babajide Chiamaka Ebele Folarin Ifeoma Kwabena Ngozi Obinna Temitope Uchenna Yewande Zainab Kofi Abena',
    'Abiorunsola Chukwemelu Ekwunife-Obi Folarinde Ibekwunma Kwartengo Mbalifeoma Nwachinemelu Okpalaugo Sowandelu Tettehmensa Uzodimmele',
  ],
  [
    6,
    'Alejandra Benito Catalina Diego Esperanza Fermín Graciela Íñigo Jimena Lautaro Marisol Néstor Rocío Sebastián Ximena',
    'Aguirrezal Barrancosa Castañuela Delmonteiro Escalantar Fuentelar Guadamira Herreruela Montealegra Peñablanca Quiñonero Valdecasa',
  ],
  [
    5,
    'Agnieszka Bogdan Dariusz Ewelina Grzegorz Halina Jacek Katarzyna Łukasz Małgorzata Radosław Świętosława Wojciech Zuzanna',
    'Białogórska Czarnoleska Dąbrowiak Grzybowicz Jasnogórny Krzemieniak Łosiński-Wal Mroczkiewicz Śliwowski Wierzbanowska Żurawiecki',
  ],
  [
    5,
    'Ayşe Burak Cemile Deniz Elif Gökhan Hüseyin İpek Kerem Leyla Murat Nazlı Özlem Selin Tolga',
    'Akdağlıoğlu Bozkurtay Çelikbaş Demirtepe Göktürkan Kayalıdere Özyıldırım Şahinoğul Taşkıranlı Yeşilova',
  ],
  [
    5,
    'Astrid Bjørn Dagny Eirik Freja Gunvor Håkon Ingrid Jørgen Kjersti Lovisa Magnus Sigrid Søren Åse',
    'Bergstrand-Lie Dalsgård Elvebakken Fjordhagen Grønlien Havsström Isaksmoen Kvalheimr Lundevång Nordskogen Åkerholmen Østervik',
  ],
  [
    4,
    'Hanako Itsuki Kenji Mio Ren Sakura Takumi Yui Haruto Aoi',
    'Aokawara Fujimorita Hoshizaki Isemura Kirishimo Minazukawa Shirogane Tsukimori Yamabukida',
  ],
  [
    4,
    'Jiahao Lihua Meiling Qiang Ruoxi Shuang Weijun Xiaoyan Yuchen Zhiyuan',
    'Ouyangli Zhouwen Huangfu-Lin Situhe Shangguan Dongfangyu Murongxi Baizhang',
  ],
  [
    4,
    'Amina Bilal Dalia Fadi Hanan Idris Karim Layla Mona Nabil Rania Samir Yasmin Ziad',
    'Al-Barakani Benyahiaoui El-Fassari Haddadine Jaberoun Khalilzad-Amin Mansourieh Naderpour Tahirawi Zerhounine',
  ],
  [
    3,
    'Oksana Andriy Daryna Illia Khrystyna Maksym Nadiia Ostap Roman Solomiia',
    'Bondarivska Chornovilenko Havryliuchenko Kovalivskyi Lysohora Petrushchak Stepanivna-Rud Zelenchuk',
  ],
]
