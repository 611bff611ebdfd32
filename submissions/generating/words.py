"""Words of six languages, and sentences strung together from them; they mean nothing."""

from __future__ import annotations

from random import Random

from submissions.generating.chances import Chances, zipf

LANGUAGES = {"en": 55, "fr": 12, "es": 12, "ru": 8, "ar": 7, "zh": 6}
"""Language tags, and how many of a hundred texts are in each."""
SENTENCES = 1_500
"""Sentences a language; texts are put together from these."""
SPREAD = 0.7
"""Exponent of Zipf's law for words: below 1, so that rarer words occur in short texts too."""

WORDS = {
    "en": """
        the of and internet governance access open participation group report process forum policy
        public network meeting development stakeholder proposal region member secretariat agenda
        question working draft answer theme dialogue capacity youth funding remote language privacy
        trust security standard number domain name root server address routing cable spectrum
        platform content rights child education health library archive data protection consumer
        market competition tax trade border transit exchange university research science measure
        indicator review outcome message recommendation summary statement session workshop mandate
        renewal selection rotation balance gender disability island landlocked rural village teacher
        engineer operator regulator ministry parliament court treaty norm principle charter
        """,
    "fr": """
        la de et gouvernance réseau accès ouvert participation groupe rapport processus forum
        politique public réunion développement proposition région membre secrétariat question
        travail projet réponse thème dialogue capacité jeunesse financement langue confiance
        sécurité norme domaine racine serveur adresse câble contenu droits enfant éducation santé
        bibliothèque données protection marché concurrence frontière échange université recherche
        mesure examen résultat message recommandation déclaration atelier mandat équilibre village
        """,
    "es": """
        la de y gobernanza red acceso abierto participación grupo informe proceso foro política
        público reunión desarrollo propuesta región miembro secretaría pregunta trabajo proyecto
        respuesta tema diálogo capacidad juventud financiación idioma confianza seguridad norma
        dominio raíz servidor dirección cable contenido derechos niñez educación salud biblioteca
        datos protección mercado competencia frontera intercambio universidad investigación medida
        examen resultado mensaje recomendación declaración taller mandato equilibrio aldea
        """,
    "ru": """
        и в управление сеть доступ открытый участие группа доклад процесс форум политика встреча
        развитие предложение регион член секретариат вопрос работа проект ответ тема диалог
        молодёжь средства язык доверие безопасность стандарт домен корень сервер адрес кабель
        содержание права ребёнок образование здоровье библиотека данные защита рынок граница обмен
        университет исследование мера обзор итог послание рекомендация заявление мандат равновесие
        """,
    "ar": """
        في من حوكمة شبكة وصول مفتوح مشاركة مجموعة تقرير عملية منتدى سياسة عام اجتماع تنمية اقتراح
        منطقة عضو أمانة سؤال عمل مشروع جواب موضوع حوار قدرة شباب تمويل لغة ثقة أمن معيار نطاق جذر
        خادم عنوان كابل محتوى حقوق طفل تعليم صحة مكتبة بيانات حماية سوق منافسة حدود تبادل جامعة بحث
        قياس مراجعة نتيجة رسالة توصية بيان ورشة ولاية توازن قرية
        """,
    "zh": """
        的 和 互联网 治理 网络 接入 开放 参与 小组 报告 进程 论坛 政策 公共 会议 发展 建议 区域 成员
        秘书处 问题 工作 草案 答复 主题 对话 能力 青年 资金 语言 信任 安全 标准 域名 根 服务器 地址
        电缆 内容 权利 儿童 教育 健康 图书馆 数据 保护 市场 竞争 边界 交换 大学 研究 措施 审查 结果
        信息 声明 讲习班 任务 平衡 村庄
        """,
}


class Texts:
    """Titles and texts of one language: pools of sentences, drawn from at random."""

    def __init__(self, random: Random, language: str) -> None:
        self.random = random
        self.space, self.stop = ("", "。") if language == "zh" else (" ", ". ")
        words = WORDS[language].split()
        self.words: Chances[str] = Chances(words, zipf(len(words), SPREAD))
        self.sentences = [self.sentence(8, 16) for _ in range(SENTENCES)]
        self.titles = [self.sentence(4, 9)[0] for _ in range(SENTENCES)]

    def sentence(self, least: int, most: int) -> tuple[str, int]:
        """Give a sentence without its full stop, and the number of its words."""
        count = self.random.randint(least, most)
        words = [self.words.pick(self.random) for _ in range(count)]
        text = self.space.join(words)
        return text[0].upper() + text[1:], count

    def title(self) -> str:
        """Give a title of four to nine words."""
        return self.random.choice(self.titles)

    def text(self, sentences: int) -> tuple[str, int]:
        """Give a text of so many sentences, and the number of its words."""
        chosen = self.random.choices(self.sentences, k=sentences)
        return self.stop.join(text for text, _ in chosen) + self.stop.strip(), sum(
            count for _, count in chosen
        )
