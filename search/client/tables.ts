// Made by `go generate ./search` from the Go code: do not edit.

/** What the client shares with the Go packages analysis, query and search. */
export const tables = {
  "bases": "aaaeeiooouuy",
  "vowels": [
    "aàáảãạ",
    "ăằắẳẵặ",
    "âầấẩẫậ",
    "eèéẻẽẹ",
    "êềếểễệ",
    "iìíỉĩị",
    "oòóỏõọ",
    "ôồốổỗộ",
    "ơờớởỡợ",
    "uùúủũụ",
    "ưừứửữự",
    "yỳýỷỹỵ"
  ],
  "types": {
    "bb": [
      "bien ban"
    ],
    "bc": [
      "bao cao"
    ],
    "cd": [
      "cong dien"
    ],
    "ct": [
      "chi thi"
    ],
    "ctr": [
      "chuong trinh"
    ],
    "cv": [
      "cong van"
    ],
    "da": [
      "de an",
      "du an"
    ],
    "gm": [
      "giay moi"
    ],
    "hd": [
      "huong dan"
    ],
    "kh": [
      "ke hoach"
    ],
    "kl": [
      "ket luan"
    ],
    "luat": [
      "luat"
    ],
    "nd": [
      "nghi dinh"
    ],
    "nq": [
      "nghi quyet"
    ],
    "pa": [
      "phuong an"
    ],
    "pl": [
      "phap lenh"
    ],
    "qc": [
      "quy che"
    ],
    "qcph": [
      "quy che phoi hop"
    ],
    "qd": [
      "quyet dinh"
    ],
    "qyd": [
      "quy dinh"
    ],
    "tb": [
      "thong bao"
    ],
    "tc": [
      "thong cao"
    ],
    "tt": [
      "thong tu"
    ],
    "ttlt": [
      "thong tu lien tich"
    ],
    "ttr": [
      "to trinh"
    ]
  },
  "issuers": [
    "bct",
    "bkhcn",
    "bnnmt",
    "bnv",
    "btc",
    "btttt",
    "cp",
    "ctn",
    "ctubnd",
    "du",
    "hdnd",
    "hu",
    "khcn",
    "skhcn",
    "snv",
    "stc",
    "ttg",
    "tu",
    "tw",
    "ubnd",
    "ubtvqh",
    "vpcp"
  ],
  "typedFor": {
    "dn": "doanh nghiệp"
  },
  "longest": 24,
  "lookalikes": "ÐðƉɖđĐ",
  "functionWords": "và của các những cho được về trong với là để thì mà do tại bởi nhằm hoặc này",
  "plainFunctionWords": "va cua cac nhung cho hoac",
  "confusions": [
    [
      "s",
      "x"
    ],
    [
      "x",
      "s"
    ],
    [
      "tr",
      "ch"
    ],
    [
      "ch",
      "tr"
    ],
    [
      "l",
      "n"
    ],
    [
      "n",
      "l"
    ],
    [
      "d",
      "gi"
    ],
    [
      "d",
      "r"
    ],
    [
      "gi",
      "d"
    ],
    [
      "gi",
      "r"
    ],
    [
      "r",
      "d"
    ],
    [
      "r",
      "gi"
    ]
  ],
  "questionWords": "ai chịu trách nhiệm|ai có thẩm quyền|ai phụ trách|ai chủ trì|ai quản lý|ai thực hiện|ai làm|ai phải|ai được|ai là|báo cho ai|hỏi ai|gặp ai|đơn vị nào|cơ quan nào|bộ phận nào|tổ chức nào|nơi nào|lúc nào|khi nào|làm như thế nào|làm thế nào|như thế nào|thế nào|ra sao|làm sao|tại sao|vì sao|phải làm gì|cần làm gì|làm gì|làm những gì|có những gì|những gì|việc gì|là gì|có nhiệm vụ gì|nhiệm vụ gì|trách nhiệm gì|trách nhiệm của|nhiệm vụ của|bao nhiêu|bao giờ|bao lâu|có mấy|ở đâu|cho tôi biết|cho biết|cho hỏi|xin hỏi|tôi muốn biết|tôi muốn|thông tin về|liên quan đến|có được không|được không|gì|nào|mấy|đâu|sao|ạ",
  "version": 1,
  "lengths": [
    8,
    12,
    18,
    27,
    40,
    60,
    90,
    135,
    200,
    300,
    450,
    675,
    1000,
    1500,
    2250,
    3400
  ],
  "kinds": [
    "task",
    "unit",
    "directive",
    "plan",
    "section"
  ],
  "suggestionKinds": [
    "phrase",
    "unit",
    "directive",
    "plan"
  ],
  "labels": {
    "en": {
      "kind:directive": "Directives",
      "kind:plan": "Plans",
      "kind:section": "Sections",
      "kind:task": "Tasks",
      "kind:unit": "Units",
      "status:done": "Done",
      "status:extended": "Extended",
      "status:late": "Late",
      "status:not-started": "Not started",
      "status:ongoing": "Ongoing",
      "status:stopped": "Stopped",
      "status:unknown": "Nothing published"
    },
    "vi": {
      "kind:directive": "Văn bản",
      "kind:plan": "Kế hoạch",
      "kind:section": "Mục",
      "kind:task": "Nhiệm vụ",
      "kind:unit": "Đơn vị",
      "status:done": "Hoàn thành",
      "status:extended": "Gia hạn",
      "status:late": "Chậm",
      "status:not-started": "Chưa bắt đầu",
      "status:ongoing": "Đang thực hiện",
      "status:stopped": "Dừng",
      "status:unknown": "Chưa có thông tin công bố"
    }
  },
  "kindWeights": [
    1,
    1,
    1.125,
    1.125,
    1.25,
    0.875
  ],
  "tiers": [
    [
      96,
      96
    ],
    [
      400,
      512
    ],
    [
      1700,
      2048
    ],
    [
      5000,
      5632
    ]
  ]
};
