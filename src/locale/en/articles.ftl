### Themes and articles of the Charter.
###
### Titles of articles 1 to 30 as in the register's own data file, with their capitals.
### The English wording of articles 3 to 7, 15 to 21 and 27 to 29 was not confirmed on
### a page. Titles 31 to 39 are our own wording, not the official one.

articles-fr-note = The titles of articles 31 to 39 are our own wording, not the official one. We could not check the wording of some earlier titles against the English text of the Charter.

theme-democratic-accountability = Democratic accountability
theme-the-political-role = The political role
theme-general-framework-for-equality = General framework for equality
theme-the-employer-role = The employer role
theme-public-procurement-and-contracts = Public procurement and contracts
theme-the-service-delivery-role = The service delivery role
theme-planning-and-sustainable-development = Planning and sustainable development
theme-the-role-of-regulator = The role of regulator
theme-twinning-and-international-cooperation = Twinning and international co-operation
theme-new-articles = New articles adopted on 6 December 2022

article-1 = Democratic Accountability
article-2 = Political Representation
article-3 = Participation in Political and Civic Life
article-4 = The Public Commitment for Equality
article-5 = Working with Partners to promote Equality
article-6 = Countering Stereotypes
article-7 = Good Administration and Consultation
article-8 = General Commitment
article-9 = Gender Assessment
article-10 = Multiple Discrimination or Disadvantage
article-11 = The Employer Role
article-12 = Public Procurement and Contracts
article-13 = Education and Lifelong Learning
article-14 = Health
article-15 = Social Care and Services
article-16 = Childcare
article-17 = Care of other Dependants
article-18 = Social Inclusion
article-19 = Housing
article-20 = Culture, Sport and Recreation
article-21 = Safety and Security
article-22 = Gender-Based Violence
article-23 = Human Trafficking
article-24 = Sustainable Development
article-25 = Urban and Local Planning
article-26 = Mobility and Transport
article-27 = Economic Development
article-28 = Environment
article-29 = Local Government as Regulator
article-30 = Twinning and International Co-operation
article-31 = Sustainable development
article-32 = Cyber violence
article-33 = Violence against women elected representatives and staff
article-34 = Intersectionality and diversity
article-35 = Flexible workplaces
article-36 = Digitalisation and digital inclusion
article-37 = Sexual and reproductive health and rights
article-38 = Climate change and the right to a healthy environment
article-39 = Crisis management (gender-responsive civil preparedness and disaster response)
